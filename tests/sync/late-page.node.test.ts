import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { sheetId, type Sheet } from '../../shared/schema/sheet.ts';
import { home } from '../helpers/hub-documents.ts';
import { create, edit, newSheet, read } from './documents.ts';
import type { Client } from './open-client.ts';
import { isIdle, townshipSession } from './sessions.ts';
import { useSyncBench } from './sync-bench.ts';

const bench = useSyncBench();
const draft = newSheet(home, 'a');
const sheet: Sheet = { ...draft, id: sheetId(draft.candidacyId, 'township'), party: 'township' };

/** A disk that is slow with the diary of the sync: what was pulled waits there on its way to RxDB. */
function slowDiary({ records: { log } }: Client) {
  const reached = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const { add } = log;
  const addLate: typeof add = async (code, params) => {
    if (code === 'pulled') {
      reached.resolve();
      await released.promise;
    }
    await add(code, params);
  };
  Object.assign(log, { add: addLate });
  return { reached: reached.promise, release: released.resolve };
}

test('a state of this PC that comes back late never takes the place of the newer one it has sent meanwhile', async () => {
  const pc = await bench.start(bench.machine(['cases', 'sheets'], townshipSession('pc-1')));
  const { network } = pc.machine;
  await create(pc, 'sheets', sheet);
  await pc.until(isIdle);
  const shown: string[] = [];
  pc.store.database.sheets.findOne(sheet.id).$.subscribe((found) => shown.push(found?.opinion ?? ''));

  network.plan = (path) => (path.endsWith('/pull') ? 'lost' : 'none');
  await edit(pc, 'sheets', sheet.id, () => ({ opinion: '旧' }));
  await pc.until(({ pending }) => pending === 0);
  // The hub hands the older state out while the newer one is not yet there.
  network.plan = () => 'lost';
  await edit(pc, 'sheets', sheet.id, () => ({ opinion: '新' }));
  const diary = slowDiary(pc);
  network.plan = (path) => (path.endsWith('/push') ? 'lost' : 'none');
  await diary.reached;
  network.plan = () => 'none';
  await pc.until(({ pending }) => pending === 0);
  diary.release();
  await pc.until(isIdle);

  expect(shown.slice(shown.indexOf('新'))).toEqual(['新']);
  expect(await read(pc, 'sheets', sheet.id)).toMatchObject({ opinion: '新' });
});
