import { afterEach, expect, test, vi } from 'vitest';
import { createAskedTurn } from '../../../renderer/platform/asked-turn.ts';
import { createLockTurn, type TabTurn } from '../../../renderer/platform/tab-turn.ts';

const seized = vi.fn<() => void>();
const turns: TabTurn[] = [];

/** A tab's view of the turn; two of them in one page ask as two tabs do. */
const ways: readonly (readonly [string, () => TabTurn])[] = [
  ['the browser’s locks', () => createLockTurn(navigator.locks, seized)],
  ['asking one another', () => createAskedTurn(new BroadcastChannel('test.turn'))],
];

const open = (make: () => TabTurn): TabTurn => {
  const turn = make();
  turns.push(turn);
  return turn;
};

afterEach(() => {
  for (const turn of turns.splice(0)) turn.release();
  seized.mockClear();
});

test.each(ways)('by %s one tab has the turn until it gives it up', async (_name, make) => {
  const [first, second] = [open(make), open(make)];
  expect(await first.take(300)).toBe(true);
  expect(await first.take(300)).toBe(true);
  expect(await second.take(300)).toBe(false);
  const waiting = second.take(3000);
  first.release();
  expect(await waiting).toBe(true);
  expect(await first.take(300)).toBe(false);
});

test('a tab whose turn is seized, because it does not answer, learns of it when it does', async () => {
  const make = () => createLockTurn(navigator.locks, seized);
  const [first, second] = [open(make), open(make)];
  await first.take(300);
  await second.seize();
  await expect.poll(() => seized.mock.calls.length).toBe(1);
  expect(await first.take(300)).toBe(false);
});
