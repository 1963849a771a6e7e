import type { CollectionName } from '../../shared/schema/registry.ts';
import type { Heads, News, PullAnswer } from '../../shared/sync/protocol.ts';
import type { PullCheckpoint } from './pull-handler.ts';

/** One question at the start of a sync in the place of a first pull of each collection, most of which bring nothing. */
export interface FirstQuestion {
  /**
   * Asked by each collection with how far it is; all of them are asked for together.
   *
   * @returns an empty page where the hub has nothing more; null where a pull is to find out
   */
  readonly pageOf: (name: CollectionName, reached: PullCheckpoint) => Promise<PullAnswer | null>;
  /** This collection could not be opened; the others go on. */
  readonly without: (name: CollectionName) => void;
}

/** @param ask answers null when the hub is too old for the question, or refuses it; rejects when the sync is stopped */
export function createFirstQuestion(
  names: readonly CollectionName[],
  ask: (heads: Heads) => Promise<News | null>,
): FirstQuestion {
  const missing = new Set(names);
  const heads: Heads['heads'][number][] = [];
  const complete = Promise.withResolvers<void>();
  const answer = complete.promise.then(() => ask({ heads }));
  // Who waits for it hears of it.
  answer.catch(() => undefined);
  const without = (name: CollectionName): void => {
    if (missing.delete(name) && missing.size === 0) complete.resolve();
  };
  return {
    without,
    pageOf: async (collection, reached) => {
      if (!missing.has(collection)) return null;
      heads.push({ collection, ...reached });
      without(collection);
      const { epoch, collections } = (await answer) ?? {};
      if (epoch === undefined || collections?.includes(collection) !== false) return null;
      return { documents: [], checkpoint: { seq: reached.seq }, more: false, epoch };
    },
  };
}
