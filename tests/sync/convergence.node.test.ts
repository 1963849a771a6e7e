import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createLedger } from './ledger.ts';
import { playSchedule } from './schedule.ts';

/** How many schedules, and from which seed: `SYNC_SCHEDULES=200 SYNC_SEED=1`. A failing seed is replayed by its number. */
const schedules = Number(process.env['SYNC_SCHEDULES'] ?? '20');
const first = Number(process.env['SYNC_SEED'] ?? '1');
const steps = 40;

test('the ledger misses a value that nobody has seen go', () => {
  const ledger = createLedger();
  const [one, two, three] = [ledger.newToken(), ledger.newToken(), ledger.newToken()];
  ledger.note(one, null);
  ledger.note(two, one);
  ledger.note(three, null);
  expect(ledger.missing([{ note: two }])).toEqual([three]);
  expect(ledger.missing([{ note: three }])).toEqual([one, two]);
  ledger.explain({ mine: three });
  expect(ledger.missing([{ note: two }])).toEqual([]);
});

test.each(Array.from({ length: schedules }, (_, index) => first + index))(
  'schedule %i comes to rest with every value in its place',
  async (seed) => {
    await playSchedule(seed, steps);
  },
  60_000,
);
