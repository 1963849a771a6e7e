import 'fake-indexeddb/auto';
import { testSchedules } from './test-schedules.ts';

testSchedules(1, 75);
