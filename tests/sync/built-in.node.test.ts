import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { seed } from '../../renderer/data/seed.ts';
import { builtInDocuments } from '../../shared/schemes/built-in.ts';
import { sessionOf } from '../helpers/test-hub.ts';
import { edit, read } from './documents.ts';
import { isIdle } from './sessions.ts';
import { useSyncBench } from './sync-bench.ts';

const bench = useSyncBench();
const cycles = [...builtInDocuments(2026).cycles];

/** A PC of the city office with what comes with the program, not yet connected. */
async function startCity(device: string) {
  const city = await bench.start(
    bench.machine(['cycles'], sessionOf('cityOperator', { deviceId: device })),
    false,
  );
  await seed(city.store.database, { cycles }, () => undefined);
  return city;
}

test('a second PC of the city takes over what the first made of the built-in cycle, and keeps its own', async () => {
  const one = await startCity('pc-1');
  one.sync.start();
  await one.until(isIdle);
  await edit(one, 'cycles', '2026', () => ({ selfDeadline: '2026-12-24' }));
  await one.until(isIdle);
  const two = await startCity('pc-2');
  await edit(two, 'cycles', '2026', () => ({ panelDeadline: '2026-12-30' }));
  two.sync.start();
  await two.until(isIdle);
  const both = { selfDeadline: '2026-12-24', panelDeadline: '2026-12-30' };
  expect(await read(two, 'cycles', '2026')).toMatchObject(both);
  expect(two.records.clashes.all()).toEqual([]);
  await expect.poll(() => read(one, 'cycles', '2026')).toMatchObject(both);
});
