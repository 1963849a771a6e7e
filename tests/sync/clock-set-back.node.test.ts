import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { dexiePrefix } from '../../renderer/data/generations.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { create, edit, read } from './documents.ts';
import type { Client, Machine } from './open-client.ts';
import { isIdle, townshipSession } from './sessions.ts';
import { useSyncBench } from './sync-bench.ts';

const bench = useSyncBench();
const union = hubDocuments.unions();
const day = 24 * 60 * 60_000;
afterEach(() => {
  vi.useRealTimers();
});

const newPc = (device: string): Machine => bench.machine(['unions'], townshipSession(device));

/** Dates what lies on the disk a day later: as if the clock had been a day ahead, and were set right now. */
async function dateLater({ name }: Machine): Promise<void> {
  const dexie = await new Dexie(`${dexiePrefix(name)}0--unions`).open();
  const docs = dexie.table<{ readonly _meta: { readonly lwt: number } }>('docs');
  const rows = await docs.toArray();
  await docs.bulkPut(rows.map(({ _meta: meta, ...row }) => ({ ...row, _meta: { lwt: meta.lwt + day } })));
  dexie.close();
}

/** What the township's other PC gets of the union. */
async function shownElsewhere(): Promise<Client> {
  const other = await bench.start(newPc('pc-2'));
  await other.until(isIdle);
  return other;
}

test('row 41: what is entered after the clock was set back while the program was closed arrives at the hub', async () => {
  const machine = newPc('pc-1');
  const first = await bench.start(machine, false);
  await create(first, 'unions', union);
  await bench.quit(first);
  await dateLater(machine);
  const second = await bench.start(machine);
  await second.until(isIdle);
  await bench.quit(second);
  // Closed before it could be sent, so that only the next start can find it.
  const third = await bench.start(machine, false);
  await edit(third, 'unions', union.id, () => ({ name: '甲公司工会' }));
  await bench.quit(third);
  await (await bench.start(machine)).until(isIdle);
  expect(await read(await shownElsewhere(), 'unions', union.id)).toMatchObject({ name: '甲公司工会' });
});

test('row 41: what is entered after the clock was set back while the program ran arrives, also at its next start', async () => {
  const machine = newPc('pc-1');
  const first = await bench.start(machine);
  await create(first, 'unions', union);
  await first.until(isIdle);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - day });
  await edit(first, 'unions', union.id, () => ({ name: '一' }));
  await first.until(isIdle);
  await first.sync.stop();
  await edit(first, 'unions', union.id, () => ({ name: '二' }));
  await bench.quit(first);
  await (await bench.start(machine)).until(isIdle);
  expect(await read(await shownElsewhere(), 'unions', union.id)).toMatchObject({ name: '二' });
});
