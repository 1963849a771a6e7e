import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { computeResults, type ComputeOutcome, type ComputeProgress } from '../../data/compute-results.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';

export type InvalidOutcome = Extract<ComputeOutcome, { kind: 'invalid' }>;

export interface Compute {
  readonly start: () => void;
  /** Null while nothing is being computed. */
  readonly progress: ComputeProgress | null;
  /** What kept the last run from grading, until it is dismissed or computed again. */
  readonly invalid: InvalidOutcome | null;
  readonly dismiss: () => void;
}

/** Computing the cycle's results, with how far it is and what stood in the way. */
export function useCompute(cycleId: string): Compute {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { store } = useServices();
  const { run } = useCommand();
  const [progress, setProgress] = useState<ComputeProgress | null>(null);
  const [invalid, setInvalid] = useState<InvalidOutcome | null>(null);
  const compute = async () => {
    setInvalid(null);
    await run(async () => {
      const outcome = await computeResults(store, cycleId, setProgress);
      if (outcome.kind === 'invalid') setInvalid(outcome);
      else void message.success(t('results.computed', { count: outcome.count }));
    });
    setProgress(null);
  };
  return { start: () => void compute(), progress, invalid, dismiss: () => setInvalid(null) };
}
