import { mkdtempSync, rmSync, statSync } from 'node:fs';
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

it('what a log holds is in the file soon after the last write', async () => {
  await driver.transaction((session) => session.query('CREATE TABLE lines (text TEXT) STRICT', []));
  const file = join(folder, 'hub.sqlite');
  const rows = Array.from({ length: 3000 }, () => ({ text: 'x'.repeat(1000) }));
  await driver.transaction((session) => session.insert('lines', rows));
  expect(statSync(file).size).toBeLessThan(1_000_000);
  await expect.poll(() => statSync(file).size, { timeout: 20_000 }).toBeGreaterThan(3_000_000);
  // Closing right after a write is in nobody's way.
  await driver.transaction((session) => session.insert('lines', rows));
});
