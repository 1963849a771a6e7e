import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { HubStore } from '../../server/store/hub-store.ts';
import { openPostgresDriver } from '../../server/store/postgres-driver.ts';
import { openSqliteDriver } from '../../server/store/sqlite-driver.ts';
import type { SqlDriver } from '../../server/store/sql-driver.ts';
import { openSqlStore } from '../../server/store/sql-store.ts';
import { cityFirst } from './city-first.ts';
import { createDatabase } from './create-database.ts';
import { testDisk } from './test-disk.ts';
import { testFieldKeys } from './test-field-keys.ts';

/** An empty database of one kind, which can be opened more than once. */
export interface TestDatabase {
  readonly driver: () => Promise<SqlDriver>;
}

/** Makes empty databases, and one store for tests that keep to cities of their own. */
export interface StoreBody {
  readonly fresh: () => Promise<TestDatabase>;
  readonly store: () => HubStore;
}

function shared(fresh: StoreBody['fresh']): StoreBody {
  let store: HubStore | undefined;
  beforeAll(async () => {
    const { driver } = await fresh();
    store = await openSqlStore(await driver(), testFieldKeys);
  });
  afterAll(() => store?.close());
  return {
    fresh,
    store: () => {
      if (!store) throw new Error('the store is open only while tests run');
      return store;
    },
  };
}

export function describeSqlite(suite: (body: StoreBody) => void): void {
  describe('SQLite', () => {
    let folder = '';
    let files = 0;
    beforeAll(() => {
      folder = mkdtempSync(join(testDisk, 'gp-hub-'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    suite(
      shared(async () => {
        const file = join(folder, String((files += 1)), 'hub.sqlite');
        return { driver: async () => cityFirst(openSqliteDriver(file)) };
      }),
    );
  });
}

function describePostgres(suite: (body: StoreBody) => void): void {
  describe('PostgreSQL', () => {
    suite(
      shared(async () => {
        const url = await createDatabase();
        return { driver: async () => cityFirst(await openPostgresDriver(url)) };
      }),
    );
  });
}

/** Runs the suite over both databases. */
export function describeEachStore(suite: (body: StoreBody) => void): void {
  describeSqlite(suite);
  describePostgres(suite);
}
