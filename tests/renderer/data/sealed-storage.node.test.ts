import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { createRxDatabase, type EventBulk, type RxDocumentData } from 'rxdb';
import { hashStringToNumber } from 'rxdb/plugins/utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { AppDatabase } from '../../../renderer/data/app-database.ts';
import { createDiskGuard } from '../../../renderer/data/disk-guard.ts';
import { dexiePrefix } from '../../../renderer/data/generations.ts';
import { layeredStorage } from '../../../renderer/data/layered-storage.ts';
import { createMirrorWriter } from '../../../renderer/data/mirror-writer.ts';
import { createSaveStatus } from '../../../renderer/data/save-status.ts';
import { appWrite, storeRows } from '../../../renderer/data/store-rows.ts';
import { createUnreadableFields } from '../../../renderer/data/unreadable-fields.ts';
import { importDataKey, type DataKey } from '../../../shared/crypto/data-key.ts';
import { systemClock } from '../../../shared/lib/clock.ts';
import type { Person } from '../../../shared/schema/person.ts';
import { rxSchemaOf } from '../../../shared/schema/to-rx-schema.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';
import { MemoryMirror } from '../../helpers/memory-mirror.ts';

const phone = '13800138000';
const key = await importDataKey(new Uint8Array(32).fill(1));
const otherKey = await importDataKey(new Uint8Array(32).fill(2));

let databases = 0;
let name = '';
let mirror = new MemoryMirror();
let open: AppDatabase | null = null;

const person = (who: string, number: string): Person => ({
  ...hubDocuments.people({ name: who }),
  phone: number,
});
const people = [person('a', phone), person('b', '13900139000'), person('c', '')];

async function start(withKey: DataKey, afresh = true) {
  if (afresh) {
    databases += 1;
    name = `sealed-${databases}`;
    mirror = new MemoryMirror();
  }
  const saveStatus = createSaveStatus(2, systemClock);
  const status = async () => ({ freeBytes: 1e10, floorBytes: 1, ok: true });
  const guard = createDiskGuard({ status }, saveStatus, systemClock);
  const writer = createMirrorWriter({ mirror: mirror.calls, database: name, saveStatus, retryAfter: 50 });
  const unreadable = createUnreadableFields();
  const { storage, copies } = layeredStorage(
    { guard, saveStatus, mirror: writer },
    { key: withKey, unreadable },
    null,
  );
  const database: AppDatabase = await createRxDatabase({
    name,
    storage,
    multiInstance: false,
    hashFunction: async (text) => (typeof text === 'string' ? hashStringToNumber(text).toString(36) : ''),
  });
  await database.addCollections({ people: { schema: rxSchemaOf('people'), autoMigrate: false } });
  open = database;
  return { database, copies, unreadable };
}

afterEach(async () => {
  await open?.close();
  open = null;
});

function rowOf(document: Person, previous?: RxDocumentData<Person>) {
  const { _rev: rev = '' } = previous ?? {};
  const notes = { _deleted: false, _rev: rev, _meta: { lwt: 1 }, _attachments: {} };
  return { ...(previous && { previous }), document: { ...document, ...notes } };
}

/** IndexedDB as another program would read it. */
async function stored(change?: (rows: Person[]) => Person[]): Promise<Person[]> {
  const dexie = await new Dexie(`${dexiePrefix(name)}0--people`).open();
  const table = dexie.table<Person>('docs');
  if (change) await table.bulkPut(change(await table.toArray()));
  const rows = await table.toArray();
  dexie.close();
  return rows;
}

const phones = async (database: AppDatabase): Promise<readonly string[]> =>
  (await database.people.find({ sort: [{ id: 'asc' }] }).exec()).map((one) => one.phone);

describe('what lies on the disk', () => {
  it('holds no telephone number, in either copy, and both hold the same', async () => {
    const { database, copies } = await start(key);
    await storeRows(
      database.people,
      people.map((one) => rowOf(one)),
    );
    const rows = await stored();
    const mirrored = mirror.rows(name, 'people');
    const journal = await mirror.calls.history({
      database: name,
      collection: 'people',
      id: people[0]?.id ?? '',
      limit: 9,
    });
    for (const text of [rows, mirrored, journal].map((one) => JSON.stringify(one))) {
      expect(text).not.toContain(phone);
      expect(text).toContain('李四');
    }
    const states = await copies.get('people')?.find(people.map(({ id }) => id));
    expect(states?.map((state) => JSON.stringify(state)).sort()).toEqual(
      mirrored.map(({ json }) => json).sort(),
    );
    expect(await phones(database)).toEqual([phone, '13900139000', '']);
  });

  it('is told open to whoever watches, in the order in which it was written', async () => {
    const { database } = await start(key);
    const bulks: EventBulk<{ readonly documentData: Person }, unknown>[] = [];
    database.people.storageInstance.changeStream().subscribe((bulk) => bulks.push(bulk as never));
    await storeRows(
      database.people,
      people.map((one) => rowOf(one)),
    );
    const before = (await database.people.storageInstance.findDocumentsById(['p-a'], true))[0];
    expect(before?.phone).toBe(phone);
    const changed = { ...person('a', '13700137000'), rev: 2 };
    const row = rowOf(changed, before);
    expect(await storeRows(database.people, [row])).toEqual(new Set());
    expect(bulks.map(({ events }) => events.map(({ documentData }) => documentData.phone))).toEqual([
      [phone, '13900139000', ''],
      ['13700137000'],
    ]);
  });

  it('is told open to whoever meets a newer state', async () => {
    const { database } = await start(key);
    await storeRows(database.people, [rowOf(person('a', phone))]);
    const { error } = await database.people.storageInstance.bulkWrite([rowOf(person('a', '1'))], appWrite);
    expect(error).toMatchObject([
      { status: 409, documentInDb: { phone }, writeRow: { document: { phone: '1' } } },
    ]);
  });
});

describe('a field that does not open', () => {
  const swap = (rows: Person[]): Person[] => {
    const [one, other] = rows as [Person, Person];
    return [
      { ...one, phone: other.phone },
      { ...other, phone: one.phone },
    ];
  };

  it('is named, and the other documents are read', async () => {
    const first = await start(key);
    await storeRows(
      first.database.people,
      [...people, person('d', '13600136000')].map((one) => rowOf(one)),
    );
    await first.database.close();
    await stored(swap);
    const { database, unreadable } = await start(key, false);
    expect(await phones(database)).toEqual(['—', '—', '', '13600136000']);
    expect(unreadable.of('people', 'p-a')).toMatchObject([
      { path: 'phone', error: { code: 'SEALED_UNREADABLE' } },
    ]);
    expect(unreadable.of('people', 'p-d')).toEqual([]);
  });

  it('is lost by no write: one that does not give it anew is refused, one that does mends it', async () => {
    const first = await start(key);
    await storeRows(first.database.people, [rowOf(person('a', phone)), rowOf(person('b', ''))]);
    await first.database.close();
    const [before] = await stored();
    const second = await start(otherKey, false);
    const [state] = await second.database.people.storageInstance.findDocumentsById(['p-a'], true);
    expect(state?.phone).toBe('—');
    const renamed = rowOf({ ...person('a', '—'), name: '王五', rev: 2 }, state);
    await expect(storeRows(second.database.people, [renamed])).rejects.toMatchObject({
      code: 'SEALED_UNREADABLE',
    });
    expect((await stored())[0]).toEqual(before);
    await second.database.close();
    expect(await phones((await start(key, false)).database)).toEqual([phone, '']);
    await open?.close();

    const { database, unreadable } = await start(otherKey, false);
    const [again] = await database.people.storageInstance.findDocumentsById(['p-a'], true);
    await storeRows(database.people, [rowOf({ ...person('a', '13500135000'), rev: 2 }, again)]);
    expect(unreadable.of('people', 'p-a')).toEqual([]);
    expect(await phones(database)).toEqual(['13500135000', '']);
  });
});
