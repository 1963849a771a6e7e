import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { getChangedDocumentsSinceQuery, prepareQuery, type RxStorageDefaultCheckpoint } from 'rxdb';
import { fillWithDefaultSettings } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { expect, it } from 'vitest';
import { countChanged, readChanged } from '../../../renderer/data/read-changed.ts';

interface Note {
  readonly id: string;
  readonly marks: Readonly<Record<string, number>>;
}

let opened = 0;

async function openNotes() {
  opened += 1;
  return getRxStorageDexie().createStorageInstance<Note>({
    databaseName: `notes-${opened}`,
    databaseInstanceToken: 'one',
    collectionName: 'notes',
    multiInstance: false,
    devMode: false,
    options: {},
    schema: fillWithDefaultSettings<Note>({
      version: 0,
      primaryKey: 'id',
      type: 'object',
      properties: { id: { type: 'string', maxLength: 20 }, marks: { type: 'object' } },
    }),
  });
}

const note = fc.record({
  id: fc.stringMatching(/^[a-z]{1,3}$/),
  lwt: fc.integer({ min: 1, max: 4 }),
  isDeleted: fc.boolean(),
  key: fc.constantFrom('a', '|a', 'ab|', 'a.b'),
});

it('reads what was written after a checkpoint as RxDB does, page by page', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(note, { selector: ({ id }) => id, minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (notes, limit) => {
        const instance = await openNotes();
        const rows = notes.map(({ id, lwt, isDeleted, key }) => ({
          document: {
            id,
            marks: { [key]: 1 },
            _deleted: isDeleted,
            _rev: '1-a',
            _meta: { lwt },
            _attachments: {},
          },
        }));
        expect(await instance.bulkWrite(rows, 'test')).toEqual({ error: [] });
        let checkpoint: RxStorageDefaultCheckpoint | undefined;
        for (let left = notes.length; left >= 0; left -= limit) {
          expect(await countChanged(instance, checkpoint)).toBe(left);
          const query = prepareQuery(
            instance.schema,
            getChangedDocumentsSinceQuery(instance, limit, checkpoint),
          );
          const { documents } = await instance.query(query);
          const changed = await readChanged<Note>(instance, limit, checkpoint);
          expect(changed.documents).toEqual(documents);
          ({ checkpoint } = changed);
        }
        await instance.remove();
      },
    ),
    { numRuns: 30 },
  );
});
