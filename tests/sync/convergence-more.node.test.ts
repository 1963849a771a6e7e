import 'fake-indexeddb/auto';
import { testSchedules } from './test-schedules.ts';

// A file of its own, so that both cores play.
testSchedules(76, 150);
