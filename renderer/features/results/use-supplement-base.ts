import { useEffect, useState } from 'react';
import { AppError } from '../../../shared/lib/app-error.ts';
import { useServices } from '../../data/services-context.tsx';
import type { SupplementBase } from '../../data/supplement-base.ts';
import { errorMessage } from '../../ui/show-error.ts';

export type SupplementBaseState =
  | { readonly kind: 'working' }
  | { readonly kind: 'ready'; readonly base: SupplementBase }
  /** `needsFile`: the archive of that time can be read from its file alone. */
  | { readonly kind: 'failed'; readonly text: string; readonly needsFile: boolean };

const fileCodes: ReadonlySet<string> = new Set([
  'SUPPLEMENT_ARCHIVE_DIFFERS',
  'SUPPLEMENT_RESULTS_DIFFER',
  'ARCHIVE_NOT_JSON',
  'ARCHIVE_FORMAT_UNKNOWN',
]);

/** Reads the archive that a supplement goes on from, once: for another file, or after another supplement, mount anew. */
export function useSupplementBase(cycleId: string, file: string | null): SupplementBaseState {
  const { repositories } = useServices();
  const [state, setState] = useState<SupplementBaseState>({ kind: 'working' });
  useEffect(() => {
    let left = false;
    repositories.supplements.open(cycleId, file).then(
      (base) => !left && setState({ kind: 'ready', base }),
      (error: unknown) => {
        const needsFile = error instanceof AppError && fileCodes.has(error.code);
        if (!left) setState({ kind: 'failed', text: errorMessage(error), needsFile });
      },
    );
    return () => {
      left = true;
    };
  }, [repositories, cycleId, file]);
  return state;
}
