import { openDatabase } from '../../renderer/data/open-database.ts';
import { createDiskGuard } from '../../renderer/data/disk-guard.ts';
import { deleteDatabase } from '../../renderer/data/generations.ts';
import { layeredStorage } from '../../renderer/data/layered-storage.ts';
import { createSaveStatus } from '../../renderer/data/save-status.ts';
import { createUnreadableFields } from '../../renderer/data/unreadable-fields.ts';
import { importDataKey, type DataKey } from '../../shared/crypto/data-key.ts';
import { demoDocuments } from '../../shared/demo/demo-documents.ts';
import { systemClock } from '../../shared/lib/clock.ts';
import type { Person } from '../../shared/schema/person.ts';
import { inTurns, type Medians } from './in-turns.ts';

/** What the measurement of the seals does in the page of the real app; see pageScript. */

const name = 'bench-sealed';
const batch = 1000;

async function withDatabase<T>(
  key: DataKey | null,
  work: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
): Promise<T> {
  const saveStatus = createSaveStatus(1, systemClock);
  const status = async () => ({ freeBytes: 1e12, floorBytes: 1, ok: true });
  const guard = createDiskGuard({ status }, saveStatus, systemClock);
  const seal = key && { key, unreadable: createUnreadableFields() };
  const { storage } = layeredStorage({ guard, saveStatus, mirror: null }, seal, null);
  const database = await openDatabase(name, storage);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Milliseconds to store people in a new database, and to read them with nothing of them in memory. */
async function time(key: DataKey | null, people: readonly Person[]): Promise<number> {
  const began = performance.now();
  await withDatabase(key, async ({ people: collection }) => {
    for (let start = 0; start < people.length; start += batch)
      await collection.bulkInsert(people.slice(start, start + batch));
  });
  const found = await withDatabase(key, ({ people: collection }) => collection.find().exec());
  const took = performance.now() - began;
  if (found.some(({ phone }) => phone.length !== 11)) throw new Error('a telephone number is missing');
  await deleteDatabase(name);
  return took;
}

/** Storing and reading `count` people whose telephone numbers are sealed, against the same without a seal. */
export async function measureSealed(runs: number, count: number): Promise<Medians> {
  const key = await importDataKey(crypto.getRandomValues(new Uint8Array(32)));
  const people = demoDocuments(undefined, 17)
    .people.slice(0, count)
    .map((person, no) => ({ ...person, phone: `138${String(no).padStart(8, '0')}` }));
  if (people.length < count) throw new Error(`the demo has only ${people.length} people`);
  return inTurns(
    runs,
    () => time(key, people),
    () => time(null, people),
  );
}
