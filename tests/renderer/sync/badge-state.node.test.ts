import { expect, test } from 'vitest';
import { badgeState } from '../../../renderer/sync/badge-state.ts';
import type { SyncStatus } from '../../../renderer/sync/sync-status.ts';

const atRest: SyncStatus = {
  phase: 'idle',
  problem: null,
  lastSuccessAt: null,
  pending: 0,
  refused: 0,
  clashes: 0,
  handovers: 0,
  heldBack: 0,
  unreadable: 0,
  files: 0,
  fileTroubles: 0,
  clockDriftMs: null,
  pulls: [],
  complete: true,
};

test.each([
  [{}, 'done'],
  [{ pending: 2, files: 3 }, 'working 5'],
  [{ phase: 'working', pending: 2 }, 'working 2'],
  [{ phase: 'connecting' }, 'connecting'],
  [{ phase: 'offline', pending: 9 }, 'apart'],
  [{ phase: 'off' }, 'apart'],
  // Whatever waits for a person comes before everything else, also without a network.
  [{ phase: 'offline', refused: 1, clashes: 2, handovers: 3, heldBack: 4 }, 'attention 10'],
  [{ phase: 'blocked' }, 'attention 1'],
  [{ files: 2, fileTroubles: 1 }, 'attention 1'],
  // One button for all of them.
  [{ unreadable: 300 }, 'attention 1'],
] as const)('with %o the badge says %s', (given, said) => {
  const state = badgeState({ ...atRest, ...given });
  expect('count' in state ? `${state.kind} ${state.count}` : state.kind).toBe(said);
});

test('a PC without a sync is apart', () => {
  expect(badgeState(null)).toEqual({ kind: 'apart' });
});
