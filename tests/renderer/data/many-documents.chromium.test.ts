import { Dexie } from 'dexie';
import { firstValueFrom } from 'rxjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectionNames, registry } from '../../../shared/schema/registry.ts';
import { desktopBridge } from '../../helpers/desktop-bridge.ts';
import { sampleSheet } from '../../helpers/sample-documents.ts';
import { deleteDatabases } from './delete-databases.ts';
import { cityProfile, demoPart, officeDatabase, openData, openSeeded } from './open-data.ts';
import { restOfDocuments } from './rest-of-documents.ts';

const { bridge } = desktopBridge();
const townships = ['130481100', '130481103', '130481110', '130481200'];
const sheets = Array.from({ length: 10_000 }, (_, index) =>
  sampleSheet({
    id: `2026|a${index}|self`,
    candidacyId: `2026|a${index}`,
    townshipCode: townships[index % townships.length]!,
    opinion: '同意'.repeat(index % 200),
  }),
);

beforeAll(async () => {
  await deleteDatabases();
  await (await openSeeded({ bridge }, { sheets })).close();
}, 120_000);
afterAll(deleteDatabases);

test('with 10 000 documents the data opens, and every one of them is found by every way', async () => {
  const began = performance.now();
  const services = await openData({ bridge, profile: cityProfile });
  console.info(`opened with 10 000 documents in ${Math.round(performance.now() - began)} ms`);
  const collection = services.store.database.sheets;
  expect(await collection.count().exec()).toBe(sheets.length);
  expect(await firstValueFrom(services.repositories.sheets.watchCycle('2026'))).toHaveLength(sheets.length);
  const counts = await Promise.all(
    townships.map((townshipCode) => collection.count({ selector: { cycleId: '2026', townshipCode } }).exec()),
  );
  expect(counts).toEqual([2500, 2500, 2500, 2500]);
  await services.close();
});

test('no index of any collection hides a document', async () => {
  await (await openSeeded({ bridge }, { ...demoPart('130481100'), ...restOfDocuments })).close();
  for (const name of collectionNames) {
    const dexie = await new Dexie(`rxdb-dexie-${officeDatabase}--0--${name}`).open();
    const table = dexie.table('docs');
    const ids = await table.toCollection().primaryKeys();
    expect(ids.length, name).toBeGreaterThan(0);
    // One by the time of the last write, and those that a query is planned on.
    expect(table.schema.indexes.length, name).toBe(1 + Math.max(1, registry[name].indexes.length));
    for (const index of table.schema.indexes) {
      expect(await table.orderBy(index.name).count(), `${name} by ${index.name}`).toBe(ids.length);
    }
    dexie.close();
  }
});
