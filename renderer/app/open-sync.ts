import type { Services } from '../data/services.ts';
import { startSync } from '../sync/start-sync.ts';
import type { Sync } from '../sync/sync.ts';

/** Starts the sync of a PC that is connected to the hub; null for any other, and for the demo. */
export async function openSync({ bridge, profile, store }: Services): Promise<Sync | null> {
  if (profile.mode !== 'office') return null;
  const { address, signedIn } = await bridge.hub.status();
  return address === null || !signedIn ? null : startSync(bridge, profile, store, store.clock);
}
