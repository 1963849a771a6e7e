import { App } from 'antd';
import { useEffect, useState } from 'react';
import type { Evidence } from '../../../../shared/schema/evidence.ts';
import { useServices } from '../../../data/services-context.tsx';
import { errorMessage } from '../../../ui/show-error.ts';

/** A file as the screen has it. `elsewhere`: it must be fetched first, which is done when somebody asks. */
export type FileState = 'looking' | 'elsewhere' | 'fetching' | 'here';

/** A picture is shown from memory; the address is given back when nobody looks any more. */
function usePictureUrl(evidence: Evidence, state: FileState): string | null {
  const { repositories } = useServices();
  const [url, setUrl] = useState<string | null>(null);
  const isPicture = evidence.mediaType.startsWith('image/');
  useEffect(() => {
    if (!isPicture || state !== 'here') return undefined;
    let made: string | null = null;
    let left = false;
    const show = async (): Promise<void> => {
      const blob = await repositories.evidence.load(evidence);
      if (left) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    };
    // A picture that cannot be shown keeps its icon; opening it tells why.
    show().catch(() => undefined);
    return () => {
      left = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [repositories, evidence, isPicture, state]);
  return url;
}

/** One file: where it is, its picture, and how to look at it. */
export function useEvidenceFile(evidence: Evidence) {
  const { repositories } = useServices();
  const { message } = App.useApp();
  const [state, setState] = useState<FileState>('looking');
  useEffect(() => {
    let left = false;
    repositories.evidence.isHere(evidence).then(
      (isHere) => left || setState(isHere ? 'here' : 'elsewhere'),
      () => left || setState('elsewhere'),
    );
    return () => {
      left = true;
    };
  }, [repositories, evidence]);
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    const before = state;
    setState(before === 'here' ? 'here' : 'fetching');
    try {
      await work();
      setState('here');
      return true;
    } catch (error) {
      setState(before);
      void message.error(errorMessage(error), 10);
      return false;
    }
  };
  return {
    state,
    url: usePictureUrl(evidence, state),
    fetchFile: () => attempt(() => repositories.evidence.load(evidence)),
    openOutside: () => attempt(() => repositories.evidence.open(evidence)),
  };
}
