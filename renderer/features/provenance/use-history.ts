import { useEffect, useState } from 'react';
import type { CollectionName } from '../../../shared/schema/registry.ts';
import type { DocumentHistory } from '../../data/document-history.ts';
import { useServices } from '../../data/services-context.tsx';

interface Answer<N extends CollectionName> {
  readonly asked: string;
  readonly history: DocumentHistory<N> | null;
  readonly error: unknown;
}

/** The past of one document, read anew with each of its revisions; `history` is null until it is here. */
export function useHistory<N extends CollectionName>(
  name: N,
  id: string,
  rev: number,
): Omit<Answer<N>, 'asked'> {
  const { history: read } = useServices();
  const [answer, setAnswer] = useState<Answer<N> | null>(null);
  const asked = JSON.stringify([name, id, rev]);
  useEffect(() => {
    let current = true;
    read(name, id).then(
      (history) => current && setAnswer({ asked, history, error: null }),
      (error: unknown) => current && setAnswer({ asked, history: null, error }),
    );
    return () => {
      current = false;
    };
  }, [read, name, id, asked]);
  return answer?.asked === asked ? answer : { history: null, error: null };
}
