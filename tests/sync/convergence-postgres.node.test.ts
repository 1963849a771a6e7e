import 'fake-indexeddb/auto';
import { afterAll, beforeAll } from 'vitest';
import { openPostgresStore } from '../../server/store/open-store.ts';
import { startPostgres, type TestPostgres } from '../helpers/postgres.ts';
import { testSchedules } from './test-schedules.ts';
import { testFieldKeys } from '../helpers/test-field-keys.ts';

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
// A soaked machine takes its time to remove fifty databases.
afterAll(() => server.stop(), 300_000);

testSchedules(151, 210, async () => openPostgresStore(await server.createDatabase(), testFieldKeys));
