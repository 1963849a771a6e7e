import 'fake-indexeddb/auto';
import { openPostgresStore } from '../../server/store/open-store.ts';
import { createDatabase } from '../helpers/create-database.ts';
import { testFieldKeys } from '../helpers/test-field-keys.ts';
import { testSchedules } from './test-schedules.ts';

// A file of its own: of four files of one length none is left to one core alone.
testSchedules(181, 210, async () => openPostgresStore(await createDatabase(), testFieldKeys));
