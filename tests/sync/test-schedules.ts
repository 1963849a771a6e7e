import { test } from 'vitest';
import type { HubStore } from '../../server/store/hub-store.ts';
import { playSchedule } from './schedule.ts';

/** What the people of a schedule do together. */
const steps = 40;

/** `SYNC_SEED=7 SYNC_SCHEDULES=1` plays these instead: a failing schedule is replayed by its number. */
const chosen = process.env['SYNC_SEED'];

/** Plays the schedules of these seeds, each against a hub of its own. */
export function testSchedules(first: number, last: number, openStore?: () => Promise<HubStore>): void {
  const from = chosen ? Number(chosen) : first;
  const count = chosen ? Number(process.env['SYNC_SCHEDULES'] ?? '1') : last - first + 1;
  test.each(Array.from({ length: count }, (_, index) => from + index))(
    'schedule %i comes to rest with every value in its place',
    async (seed) => {
      await playSchedule(seed, steps, await openStore?.());
    },
  );
}
