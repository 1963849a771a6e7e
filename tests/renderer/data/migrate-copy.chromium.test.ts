import { Dexie } from 'dexie';
import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DataVersion } from '../../../renderer/data/data-version.ts';
import { removeDocument } from '../../../renderer/data/write-document.ts';
import type { Migration } from '../../../shared/schema/migrations.ts';
import { collectionNames } from '../../../shared/schema/registry.ts';
import { desktopBridge } from '../../helpers/desktop-bridge.ts';
import { deleteDatabases } from './delete-databases.ts';
import { demoPart, officeDatabase, openData, openOutcome, openSeeded } from './open-data.ts';

beforeEach(deleteDatabases);
afterEach(deleteDatabases);

const documents = demoPart('130481100');

/** Generation 2 writes the nickname into the phone and leaves vetoes behind. */
const step: Migration = {
  to: 2,
  date: '2026-11-22',
  up: (collection, document) => {
    if (collection === 'people') return { ...document, phone: `2-${String(document['phone'])}` };
    return collection === 'cases' ? null : document;
  },
};
const second: DataVersion = { generation: 2, chain: [step] };

const databaseNames = async (): Promise<string[]> => (await Dexie.getDatabaseNames()).sort();

async function rawCopy(): Promise<string> {
  const tables: unknown[] = [];
  for (const name of await databaseNames()) {
    const dexie = await new Dexie(name).open();
    tables.push(name, dexie.verno, await dexie.table('docs').toArray());
    dexie.close();
  }
  return JSON.stringify(tables);
}

test('older data is carried over, migrated and counted, and only then deleted', async () => {
  const before = await openSeeded({}, documents);
  const removed = documents.people[0]!.id;
  await removeDocument(before.store, 'people', removed);
  await before.close();
  const progress: string[] = [];
  const after = await openData({
    version: second,
    onProgress: ({ done, total }) => progress.push(`${done}/${total}`),
  });
  const people = await firstValueFrom(after.repositories.people.watchAll());
  expect(people).toHaveLength(documents.people.length - 1);
  expect(people.every(({ phone, rev }) => phone.startsWith('2-') && rev === 1)).toBe(true);
  expect(await firstValueFrom(after.repositories.sheets.watchCycle('2026'))).not.toHaveLength(0);
  expect(await firstValueFrom(after.repositories.cases.watchCycle('2026'))).toEqual([]);
  const tombstone = await after.store.database.people.storageInstance.findDocumentsById([removed], true);
  expect(tombstone).toMatchObject([{ _deleted: true }]);
  expect(progress.at(-1)).toMatch(/^(\d+)\/\1$/);
  expect((await databaseNames()).some((name) => name.includes(officeDatabase))).toBe(false);
  await after.close();
});

test('a migration that was cut off is done again and keeps what was written since', async () => {
  const { bridge, mirror } = desktopBridge();
  await (await openSeeded({ bridge }, documents)).close();
  const held = {
    ...mirror.calls,
    write: async (input: Parameters<typeof mirror.calls.write>[0]) => {
      if (input.rows.some(({ collection }) => collection === 'moved')) throw new Error('cut off');
      return mirror.calls.write(input);
    },
  };
  expect(await openOutcome({ bridge: { ...bridge, mirror: held }, version: second })).toMatchObject({
    kind: 'failed',
  });
  expect((await databaseNames()).some((name) => name.includes(officeDatabase))).toBe(true);
  const after = await openData({ bridge, version: second });
  const people = await firstValueFrom(after.repositories.people.watchAll());
  expect(people.every(({ phone }) => /^2-(?!2-)/.test(phone))).toBe(true);
  await after.close();
});

test('the older data is found in the mirror when IndexedDB was lost with the update', async () => {
  const { bridge } = desktopBridge();
  await (await openSeeded({ bridge }, documents)).close();
  await deleteDatabases();
  const after = await openData({ bridge, version: second });
  expect(await firstValueFrom(after.repositories.people.watchAll())).toHaveLength(documents.people.length);
  await after.close();
});

test('data of a newer program is refused and stays as it is, byte for byte', async () => {
  await (await openSeeded({ version: second }, documents)).close();
  const before = await rawCopy();
  expect(await openOutcome()).toEqual({ kind: 'newer-data' });
  expect(await rawCopy()).toBe(before);
});

test('an older program does not go on with stale data when a newer one has moved it and IndexedDB is gone', async () => {
  const { bridge } = desktopBridge();
  await (await openSeeded({ bridge }, documents)).close();
  await (await openData({ bridge, version: second })).close();
  await deleteDatabases();
  expect(await openOutcome({ bridge })).toEqual({ kind: 'newer-data' });
  expect(await databaseNames()).toEqual([]);
});

test('a document that does not fit after its migration stops it, and the older data stays', async () => {
  await (await openSeeded({}, documents)).close();
  const before = await rawCopy();
  const broken: Migration = { ...step, up: (_collection, document) => ({ ...document, surplus: true }) };
  const outcome = await openOutcome({ version: { generation: 2, chain: [broken] } });
  expect(outcome).toMatchObject({ kind: 'failed', error: { code: 'DOCUMENT_INVALID' } });
  const names = await databaseNames();
  for (const name of names.filter((known) => !known.includes(officeDatabase))) await Dexie.delete(name);
  expect(await rawCopy()).toBe(before);
  expect(names.length).toBeGreaterThan(collectionNames.length);
});
