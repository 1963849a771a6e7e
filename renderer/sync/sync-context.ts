import type { Calls } from '../../shared/ipc/channels.ts';
import type { Store } from '../data/store.ts';
import type { Connection, Patience } from './connection.ts';
import type { FirstQuestion } from './first-question.ts';
import type { SyncProgress } from './sync-progress.ts';
import type { SyncStore } from './sync-store.ts';
import type { Turns } from './turns.ts';

/** What the handlers of all collections work with while the sync runs. */
export interface SyncContext {
  readonly store: Store;
  readonly hub: Calls<'hub'>;
  readonly records: SyncStore;
  readonly connection: Connection;
  readonly turns: Turns;
  readonly first: FirstQuestion;
  readonly progress: SyncProgress;
  readonly patience: Patience;
  /** Aborts when the sync is stopped. */
  readonly signal: AbortSignal;
}
