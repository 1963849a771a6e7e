import { describeEachStore } from '../helpers/each-store.ts';
import { accountStoreConformance } from './account-store-conformance.ts';
import { storeConformance } from './store-conformance.ts';

describeEachStore((body) => {
  storeConformance(body);
  accountStoreConformance(body);
});
