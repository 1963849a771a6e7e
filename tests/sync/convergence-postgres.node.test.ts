import 'fake-indexeddb/auto';
import { openPostgresStore } from '../../server/store/open-store.ts';
import { createDatabase } from '../helpers/create-database.ts';
import { testSchedules } from './test-schedules.ts';
import { testFieldKeys } from '../helpers/test-field-keys.ts';

testSchedules(151, 180, async () => openPostgresStore(await createDatabase(), testFieldKeys));
