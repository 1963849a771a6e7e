import 'fake-indexeddb/auto';
import { createRxDatabase } from 'rxdb';
import { hashStringToNumber, now } from 'rxdb/plugins/utils';
import { expect, it } from 'vitest';
import { dateWritesAfter } from '../../../renderer/data/date-writes-after.ts';
import type { StoredState } from '../../../renderer/data/local-copy.ts';
import { dexieStorage } from '../../../renderer/data/storage.ts';
import { rxSchemaOf } from '../../../shared/schema/to-rx-schema.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';

const day = 24 * 60 * 60_000;

it('the next writes are dated after those on the disk, and the clock of everything else stays', () => {
  const ahead = now() + day + 0.37;
  dateWritesAfter(ahead);
  const [first, second] = [now(), now()];
  expect(first).toBeGreaterThan(ahead);
  expect(second).toBeGreaterThan(first);
  expect(Date.now()).toBeLessThan(ahead);
  dateWritesAfter(0);
  expect(now()).toBeGreaterThan(second);
});

it('what comes back out of the other copy is on the disk as well', async () => {
  const { storage, copies } = dexieStorage();
  const hashFunction = async (text: unknown) => hashStringToNumber(String(text)).toString(36);
  const database = await createRxDatabase({
    name: 'date-writes',
    storage,
    multiInstance: false,
    hashFunction,
  });
  await database.addCollections({ unions: { schema: rxSchemaOf('unions') } });
  const lwt = now() + day;
  const notes = { _deleted: false, _rev: '1-abcdefghij', _meta: { lwt }, _attachments: {} };
  await copies.get('unions')?.put([{ ...hubDocuments.unions(), ...notes } satisfies StoredState]);
  expect(now()).toBeGreaterThan(lwt);
  await database.close();
});
