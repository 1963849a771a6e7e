import type { SyncStatus } from './sync-status.ts';

/**
 * The sync in one word. `apart`: nothing goes to the city now, and nobody need do anything. `attention`: a person
 * must act in `count` matters. `done`: the city has everything.
 */
export type BadgeState =
  | { readonly kind: 'apart' | 'connecting' | 'done' }
  | { readonly kind: 'working' | 'attention'; readonly count: number };

/** The matters that wait for a person. */
export const openMatters = ({
  phase,
  refused,
  clashes,
  handovers,
  heldBack,
  unreadable,
  fileTroubles,
}: SyncStatus): number =>
  // One button has all that does not open fetched again.
  refused +
  clashes +
  handovers +
  heldBack +
  fileTroubles +
  Math.min(unreadable, 1) +
  (phase === 'blocked' ? 1 : 0);

/** Documents and files that the hub does not have yet. */
export const allPending = ({ pending, files, fileTroubles }: SyncStatus): number =>
  pending + files - fileTroubles;

/** Null stands for a PC without a sync. */
export function badgeState(status: SyncStatus | null): BadgeState {
  if (status === null) return { kind: 'apart' };
  const matters = openMatters(status);
  if (matters > 0) return { kind: 'attention', count: matters };
  switch (status.phase) {
    case 'off':
    case 'offline':
    case 'blocked':
      return { kind: 'apart' };
    case 'connecting':
      return { kind: 'connecting' };
    case 'working':
      return { kind: 'working', count: allPending(status) };
    case 'idle':
      return allPending(status) > 0 ? { kind: 'working', count: allPending(status) } : { kind: 'done' };
  }
}
