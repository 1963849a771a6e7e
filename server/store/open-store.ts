import { join } from 'node:path';
import { fileKeys, keyFileIn, type FieldKeys } from '../keys/field-keys.ts';
import type { HubStore } from './hub-store.ts';
import { openPostgresDriver } from './postgres-driver.ts';
import { openSqlStore } from './sql-store.ts';
import type { SqlDriver } from './sql-driver.ts';
import { openSqliteDriver } from './sqlite-driver.ts';

/** A store in a folder of this machine, which may be empty or missing, with its key in the usual place. */
export const openSqliteStore = (folder: string): Promise<HubStore> =>
  openSqlStore(openSqliteDriver(join(folder, 'hub.sqlite')), fileKeys(keyFileIn(folder)));

/** A store in a PostgreSQL 15 or later, `databaseUrl` as `postgres://user:password@host/database`. */
export const openPostgresStore = async (databaseUrl: string, keys: FieldKeys): Promise<HubStore> =>
  openSqlStore(await openPostgresDriver(databaseUrl), keys);

/** The database that a hub is configured with: a PostgreSQL, or else a file in its folder. */
export const openDriver = async (config: {
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
}): Promise<SqlDriver> =>
  config.databaseUrl === null
    ? openSqliteDriver(join(config.dataFolder, 'hub.sqlite'))
    : openPostgresDriver(config.databaseUrl);
