import { describeEachStore } from '../helpers/each-store.ts';
import { syncConformance } from './sync-conformance.ts';

describeEachStore(syncConformance);
