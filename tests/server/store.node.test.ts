import { describeEachStore } from '../helpers/each-store.ts';
import { storeConformance } from './store-conformance.ts';

describeEachStore(storeConformance);
