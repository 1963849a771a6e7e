import 'fake-indexeddb/auto';
import { createRxDatabase, type EventBulk } from 'rxdb';
import { hashStringToNumber } from 'rxdb/plugins/utils';
import { expect, test } from 'vitest';
import { collectionOf } from '../../../renderer/data/collection-of.ts';
import type { AppDatabase } from '../../../renderer/data/app-database.ts';
import { checkedStorage } from '../../../renderer/data/checked-storage.ts';
import { dexieStorage } from '../../../renderer/data/storage.ts';
import { rxSchemaOf } from '../../../shared/schema/to-rx-schema.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';

const unions = ['a', 'b', 'c', 'd'].map((name) => hubDocuments.unions({ name }));

test('rows that are new are added at once, and those that are there already are told and left', async () => {
  const storage = checkedStorage(dexieStorage().storage);
  const database: AppDatabase = await createRxDatabase({
    name: 'insert-new',
    storage,
    multiInstance: false,
    hashFunction: async (text) => (typeof text === 'string' ? hashStringToNumber(text).toString(36) : ''),
  });
  await database.addCollections({ unions: { schema: rxSchemaOf('unions') } });
  const collection = collectionOf(database, 'unions');
  const bulks: EventBulk<{ readonly documentId: string }, unknown>[] = [];
  collection.storageInstance.changeStream().subscribe((bulk) => bulks.push(bulk));
  const rowOf = (document: (typeof unions)[number], fields: object = {}) => ({
    document: { ...document, ...fields, _deleted: false, _rev: '', _meta: { lwt: 0 }, _attachments: {} },
  });
  const write = (rows: readonly object[]) => collection.storageInstance.bulkWrite([...rows] as never, 'test');

  expect((await write(unions.slice(0, 2).map((one) => rowOf(one)))).error).toEqual([]);
  const wrong = { memberCount: 'many' };
  const { error } = await write([
    rowOf(unions[1]!, { name: '别处填写' }),
    rowOf(unions[2]!),
    rowOf(unions[3]!, wrong),
  ]);
  expect(error.map(({ documentId, status }) => [documentId, status])).toEqual([
    [unions[1]!.id, 409],
    [unions[3]!.id, 422],
  ]);
  const found = await collection.find().exec();
  expect(found.map(({ id, name }) => [id, name])).toEqual(
    unions.slice(0, 3).map(({ id, name }) => [id, name]),
  );
  expect(bulks.map(({ events }) => events.map(({ documentId }) => documentId))).toEqual([
    [unions[0]!.id, unions[1]!.id],
    [unions[2]!.id],
  ]);
  const { _meta: meta } = (await collection.storageInstance.findDocumentsById([unions[2]!.id], true))[0]!;
  expect(bulks[1]!.checkpoint).toEqual({ id: unions[2]!.id, lwt: meta.lwt });
  await database.close();
});
