import { useRef, useState } from 'react';
import type { ExpiredItem } from '../../../shared/domain/privacy/expired-data.ts';
import type { Erasure } from '../../data/repositories/privacy.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';

/** The deletion of many: how far it is, null while it does not run, and what came of it, null before. */
export function useErasure(items: readonly ExpiredItem[], today: string) {
  const { repositories } = useServices();
  const { run } = useCommand();
  const [progress, setProgress] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<Erasure | null>(null);
  const isStopped = useRef(false);
  const goesOn = (done: number): boolean => {
    setProgress(done);
    return !isStopped.current;
  };
  const begin = async (reason: string): Promise<Erasure | null> => {
    const came: { erasure: Erasure | null } = { erasure: null };
    setProgress(0);
    await run(async () => {
      came.erasure = await repositories.privacy.erase(items, reason, today, goesOn);
    });
    setProgress(null);
    setOutcome(came.erasure);
    return came.erasure;
  };
  const stop = (): void => {
    isStopped.current = true;
  };
  return { progress, outcome, begin, stop };
}
