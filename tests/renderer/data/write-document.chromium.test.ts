import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { collectionOf } from '../../../renderer/data/collection-of.ts';
import { createDocument, removeDocument, updateDocument } from '../../../renderer/data/write-document.ts';
import { writeInBatches } from '../../../renderer/data/write-in-batches.ts';
import { collectionNames, type CollectionName, type DocumentOf } from '../../../shared/schema/registry.ts';
import { stamp } from '../../helpers/sample-documents.ts';
import { deleteDatabases } from './delete-databases.ts';
import { cityProfile, demo, openData } from './open-data.ts';
import { restOfDocuments } from './rest-of-documents.ts';

beforeEach(deleteDatabases);
afterEach(deleteDatabases);

const person = (id: string, name = '王小明') => ({
  id,
  townshipCode: '130481100',
  name,
  gender: null,
  birthOn: null,
  phone: '',
  education: '',
  politicalStatus: '',
});

describe('the write check', () => {
  const samples: { readonly [N in CollectionName]?: readonly DocumentOf<N>[] } = {
    ...demo,
    ...restOfDocuments,
  };

  test.each(collectionNames)(
    '%s takes a good document and refuses a bad one with the field named',
    async (name) => {
      const { store, close } = await openData();
      const collection = collectionOf(store.database, name);
      const good = samples[name]?.[0];
      if (!good) throw new Error(`no sample of ${name}`);
      await collection.insert(good);
      const bad = { ...good, id: 'other', deviceId: 7 } as unknown as typeof good;
      await expect(collection.insert(bad)).rejects.toThrow('deviceId');
      const surplus = { ...good, id: 'more', surplus: 1 } as unknown as typeof good;
      await expect(collection.insert(surplus)).rejects.toThrow();
      expect(await collection.count().exec()).toBe(1);
      await close();
    },
  );
});

test('a document is stamped, counted up, and keeps when it was made', async () => {
  let now = new Date('2026-03-01T00:00:00.000Z');
  const { store, repositories, close } = await openData({ clock: { now: () => now } });
  await createDocument(store, 'people', person('p1'));
  now = new Date('2026-04-01T00:00:00.000Z');
  await updateDocument(store, 'people', 'p1', (stored) => ({ ...stored, phone: '1' }));
  expect(await firstValueFrom(repositories.people.watch('p1'))).toMatchObject({
    rev: 2,
    createdAt: '2026-03-01T00:00:00.000Z',
    updatedAt: '2026-04-01T00:00:00.000Z',
    updatedBy: 'clerk-1',
  });
  await close();
});

test('an update that changes nothing writes nothing', async () => {
  const { store, close } = await openData();
  await createDocument(store, 'people', person('p1'));
  await updateDocument(store, 'people', 'p1', (stored) => stored);
  expect((await store.database.people.findOne('p1').exec())?.rev).toBe(1);
  await close();
});

test('what the schema refuses is named, and nothing is stored', async () => {
  const { store, close } = await openData();
  await expect(createDocument(store, 'people', person('p1', '王'))).rejects.toMatchObject({
    code: 'DOCUMENT_INVALID',
    params: { field: 'people.name', reason: 'minLength:2' },
  });
  expect(await store.database.people.count().exec()).toBe(0);
  await close();
});

test('a row may not be carried across the township border, from either side', async () => {
  const { store, close } = await openData();
  await createDocument(store, 'people', person('p1'));
  const foreign = { ...person('p2'), townshipCode: '130481103' };
  await expect(createDocument(store, 'people', foreign)).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  await expect(
    updateDocument(store, 'people', 'p1', (stored) => ({ ...stored, townshipCode: '130481103' })),
  ).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  await store.database.people.insert({ ...stamp, ...foreign });
  await expect(
    updateDocument(store, 'people', 'p2', (stored) => ({ ...stored, townshipCode: '130481100' })),
  ).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  await close();
  const city = await openData({ profile: cityProfile });
  await expect(removeDocument(city.store, 'people', 'p1')).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  expect(await firstValueFrom(city.repositories.people.watch('p1'))).not.toBeNull();
  await city.close();
});

test('the log is only ever added to', async () => {
  const { store, repositories, close } = await openData();
  await repositories.audit.append({ action: 'look', documentKind: 'people', documentId: 'p1' });
  const [event] = await firstValueFrom(repositories.audit.watchOf('p1'));
  expect(event).toMatchObject({ action: 'look', townshipCode: '130481100', updatedBy: 'clerk-1' });
  await expect(
    updateDocument(store, 'audit', event!.id, (stored) => ({ ...stored, reason: 'x' })),
  ).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  await close();
});

test('twenty changes asked for at once all stand, also beside a writer that knows nothing of them', async () => {
  const { store, close } = await openData();
  await createDocument(store, 'people', person('p1'));
  const own = Array.from({ length: 20 }, (_, index) =>
    updateDocument(store, 'people', 'p1', (stored) => ({ ...stored, phone: `${stored.phone}${index % 10}` })),
  );
  const document = await store.database.people.findOne('p1').exec();
  const foreign = Array.from({ length: 5 }, () =>
    document!.incrementalModify((stored) => ({ ...stored, education: `${stored.education}x` })),
  );
  await Promise.all([...own, ...foreign]);
  const stored = await store.database.people.findOne('p1').exec();
  expect(stored).toMatchObject({ phone: '01234567890123456789', education: 'xxxxx' });
  await close();
});

test('an id can be used again after a removal, and its revisions go on', async () => {
  const { store, close } = await openData();
  await createDocument(store, 'people', person('p1'));
  await expect(createDocument(store, 'people', person('p1'))).rejects.toMatchObject({
    code: 'DOCUMENT_EXISTS',
  });
  await removeDocument(store, 'people', 'p1');
  await expect(removeDocument(store, 'people', 'p1')).rejects.toMatchObject({ code: 'DOCUMENT_MISSING' });
  await createDocument(store, 'people', person('p1', '王大明'));
  expect(await store.database.people.findOne('p1').exec()).toMatchObject({ rev: 3, name: '王大明' });
  await close();
});

test('a bulk write reports how far it is and stores every document', async () => {
  const { store, close } = await openData();
  const changes = Array.from(
    { length: 450 },
    (_, index) => [`p${index}`, () => person(`p${index}`)] as const,
  );
  const progress: string[] = [];
  await writeInBatches(store, 'people', new Map(changes), (done, total) => progress.push(`${done}/${total}`));
  expect(progress).toEqual(['200/450', '400/450', '450/450']);
  expect(await store.database.people.count().exec()).toBe(450);
  await close();
});
