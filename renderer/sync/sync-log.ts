import { liveQuery } from 'dexie';
import { from, type Observable } from 'rxjs';
import type { Clock } from '../../shared/lib/clock.ts';
import type { ProblemParams } from '../../shared/lib/problem.ts';
import type { SyncDatabase } from './sync-database.ts';
import type { SyncEvent, SyncEventCode } from './sync-records.ts';
import { unlessClosed } from './unless-closed.ts';

/** Events shown; older ones are forgotten. */
const kept = 500;
/** How many events are written before old ones are looked for, which takes as long as writing one. */
const sweptAfter = 50;

export interface SyncLog {
  readonly add: (code: SyncEventCode, params?: ProblemParams) => Promise<void>;
  /** Newest first. */
  readonly events$: Observable<readonly SyncEvent[]>;
}

export function createSyncLog({ events }: SyncDatabase, clock: Clock): SyncLog {
  return {
    add: (code, params = {}) =>
      unlessClosed(async () => {
        const newest = await events.add({ at: clock.now().toISOString(), code, params });
        if (newest % sweptAfter !== 0) return;
        await events
          .where(':id')
          .belowOrEqual(newest - kept)
          .delete();
      }),
    events$: from(liveQuery(async () => (await events.orderBy(':id').toArray()).toReversed().slice(0, kept))),
  };
}
