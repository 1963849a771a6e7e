import type { Training } from '../schema/union.ts';

/** 培训“1+N”: the day of the first initial course (null without one), how many courses for the post, all hours. */
export interface TrainingTotal {
  readonly initialOn: string | null;
  readonly posts: number;
  readonly hours: number;
}

export function summariseTraining(training: readonly Training[]): TrainingTotal {
  const initial = training.filter(({ kind }) => kind === 'initial').map(({ on }) => on);
  return {
    initialOn: initial.sort()[0] ?? null,
    posts: training.length - initial.length,
    hours: training.reduce((sum, { hours }) => sum + hours, 0),
  };
}
