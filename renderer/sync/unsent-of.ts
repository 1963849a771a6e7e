import type { Profile } from '../../shared/ipc/profile.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { SyncStatus } from './sync-status.ts';

/** What the city does not have now, refused edits and open clashes among it; undefined when nobody knows. */
export function unsentOf(status: SyncStatus | null | undefined, clock: Clock): Profile['unsent'] {
  if (!status) return undefined;
  const { pending, refused, clashes, handovers } = status;
  return { count: pending + refused + clashes + handovers, at: clock.now().toISOString() };
}
