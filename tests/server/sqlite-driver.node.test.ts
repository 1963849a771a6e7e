import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SqlDriver } from '../../server/store/sql-driver.ts';
import { openSqliteDriver } from '../../server/store/sqlite-driver.ts';

let folder: string;
let driver: SqlDriver;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongping-sqlite-'));
  driver = openSqliteDriver(join(folder, 'hub.sqlite'));
});
afterEach(async () => {
  await driver.close();
  rmSync(folder, { recursive: true });
});

/** Each rewriting of the file makes this number one larger. */
async function rewrites(): Promise<number> {
  const [row] = await driver.reader.query('PRAGMA schema_version', []);
  return Number(row?.['schema_version']);
}

it('all erasures that wait for a writer are met by one rewriting of the file, and a later one by another', async () => {
  const before = await rewrites();
  const writer = Promise.withResolvers<void>();
  const writing = driver.transaction(() => writer.promise);
  const asked = Array.from({ length: 20 }, () => driver.overwriteErased());
  writer.resolve();
  await Promise.all([writing, ...asked]);
  expect((await rewrites()) - before).toBe(1);
  await driver.overwriteErased();
  expect((await rewrites()) - before).toBe(2);
});
