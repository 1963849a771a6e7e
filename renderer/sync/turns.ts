import { BehaviorSubject, filter, firstValueFrom } from 'rxjs';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { pushedBefore, syncOrder } from './sync-order.ts';

/** Who may go when. Nobody waits for a collection that cannot get on: a failed pull passes the turn on. */
export interface Turns {
  /** Resolves when the first pull of every earlier collection is over. */
  readonly mayPull: (name: CollectionName) => Promise<void>;
  readonly pulled: (name: CollectionName) => void;
  readonly stored: (name: CollectionName) => void;
  /**
   * Resolves when the first pull of every collection is over, and what it brought is stored. A question before that
   * would have the last one pulled once more, and what is just being stored sent as if it were this PC's.
   */
  readonly allStored: () => Promise<void>;
  /** Resolves when nothing is being pushed that this collection's documents build on. */
  readonly mayPush: (name: CollectionName) => Promise<void>;
  readonly pushing: (name: CollectionName, active: boolean) => void;
}

const settled = async (state$: BehaviorSubject<boolean> | undefined): Promise<void> => {
  if (state$) await firstValueFrom(state$.pipe(filter((isBusy) => !isBusy)));
};

/** The turns of the collections that take part. */
export function createTurns(names: readonly CollectionName[]): Turns {
  const busy = () => new Map(names.map((name) => [name, new BehaviorSubject(true)]));
  const pulls = busy();
  const stores = busy();
  const pushes = busy();
  return {
    mayPull: async (name) => {
      for (const earlier of syncOrder.slice(0, syncOrder.indexOf(name))) await settled(pulls.get(earlier));
    },
    pulled: (name) => pulls.get(name)?.next(false),
    stored: (name) => stores.get(name)?.next(false),
    allStored: async () => {
      for (const storing of stores.values()) await settled(storing);
    },
    mayPush: async (name) => {
      for (const earlier of pushedBefore[name] ?? []) await settled(pushes.get(earlier));
    },
    pushing: (name, active) => pushes.get(name)?.next(active),
  };
}
