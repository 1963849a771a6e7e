import type { Clock } from '../shared/lib/clock.ts';
import type { ChangeFeed } from './services/change-feed.ts';
import type { HubStore } from './store/hub-store.ts';

/** What the services work with. */
export interface Hub {
  readonly store: HubStore;
  readonly clock: Clock;
  readonly feed: ChangeFeed;
}
