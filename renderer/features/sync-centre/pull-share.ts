import type { PullProgress } from '../../sync/sync-progress.ts';

const shareOf = ({ documents, total, done }: PullProgress): number => {
  if (done) return 1;
  // Never full before it is done: what was written meanwhile comes on top.
  return total === null || total === 0 ? 0 : Math.min(documents / total, 0.99);
};

/** How much of the first pull is done, from 0 to 1. Collections count alike: how large a later one is, nobody knows yet. */
export const pullShare = (pulls: readonly PullProgress[]): number =>
  pulls.length === 0 ? 1 : pulls.reduce((sum, pull) => sum + shareOf(pull), 0) / pulls.length;
