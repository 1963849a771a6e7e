import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { sheetId, type Sheet } from '../../shared/schema/sheet.ts';
import { home } from '../helpers/hub-documents.ts';
import { returnCase } from '../helpers/sample-documents.ts';
import { sessionOf } from '../helpers/test-hub.ts';
import { as, create, edit, newSheet, read } from './documents.ts';
import type { Client } from './open-client.ts';
import { citySession, isIdle, townshipSession } from './sessions.ts';
import { useSyncBench } from './sync-bench.ts';

const bench = useSyncBench();
const collections = ['cases', 'sheets'] as const;
const draft = newSheet(home, 'a');
const sheet: Sheet = { ...draft, id: sheetId(draft.candidacyId, 'township'), party: 'township' };

/** How often the city's PC has tried to send its case since it asked for sheets. */
const triesSincePull = ({ machine: { network } }: Client): number => {
  const pulled = network.seen.indexOf('/v1/sync/sheets/pull');
  return pulled < 0 ? 0 : network.seen.slice(pulled).filter((path) => path.endsWith('/cases/push')).length;
};

let city: Client;

/**
 * The hub has a newer state of a sheet that the city's PC has as a crash leaves it between storing a pulled document
 * and noting where it came from, and RxDB passes the newer one by.
 */
beforeEach(async () => {
  const one = await bench.start(bench.machine(collections, townshipSession('pc-1')));
  await create(one, 'sheets', sheet);
  await edit(one, 'sheets', sheet.id, () => ({ opinion: '新' }));
  await one.until(isIdle);
  city = await bench.start(bench.machine(collections, citySession), false);
  const clerk = as(city, sessionOf('townshipOperator'));
  await create({ ...clerk, store: { ...clerk.store, deviceId: 'pc-1' } }, 'sheets', sheet);
  await create(city, 'cases', {
    ...returnCase(sheet.id, 1),
    candidacyId: sheet.candidacyId,
    townshipCode: home,
    office: 'city',
  });
  // Nothing is asked about sheets before the cases have been sent, so that the pull comes first.
  city.machine.network.plan = (path) => (path.endsWith('/cases/push') ? 'lost' : 'none');
  city.sync.start();
  await expect.poll(() => triesSincePull(city)).toBeGreaterThan(4);
  expect(await read(city, 'sheets', sheet.id)).toMatchObject({ opinion: sheet.opinion });
});

const shows = (client: Client) =>
  expect.poll(() => read(client, 'sheets', sheet.id)).toMatchObject({ opinion: '新' });

test('a newer state reaches a PC that does not know that it has the older one from the hub', async () => {
  city.machine.network.plan = () => 'none';
  await shows(city);
});

test('a document that was passed by before the sync was stopped is asked for at the next start', async () => {
  await bench.quit(city);
  city.machine.network.plan = () => 'none';
  await shows(await bench.start(city.machine));
});

test('what is stored is not asked for once more at the next start', async () => {
  city.machine.network.plan = () => 'none';
  await shows(city);
  await city.until(isIdle);
  await bench.quit(city);
  const again = await bench.start(city.machine);
  await again.until(isIdle);
  expect((await again.status()).pulls.map(({ documents }) => documents)).toEqual([0, 0]);
});
