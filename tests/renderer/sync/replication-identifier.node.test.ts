import { expect, test } from 'vitest';
import { replicationIdentifier } from '../../../renderer/sync/replication-identifier.ts';
import { syncDatabaseName } from '../../../renderer/sync/sync-database.ts';
import { syncOrder } from '../../../renderer/sync/sync-order.ts';
import { collectionNames } from '../../../shared/schema/registry.ts';

test('the names under which progress is kept never change', () => {
  expect(collectionNames.map((name) => replicationIdentifier(name)).toSorted()).toEqual(
    [
      'gongping-hub-v1-orgUnits',
      'gongping-hub-v1-schemes',
      'gongping-hub-v1-cycles',
      'gongping-hub-v1-people',
      'gongping-hub-v1-unions',
      'gongping-hub-v1-candidacies',
      'gongping-hub-v1-cases',
      'gongping-hub-v1-sheets',
      'gongping-hub-v1-results',
      'gongping-hub-v1-applications',
      'gongping-hub-v1-certificates',
      'gongping-hub-v1-evidence',
      'gongping-hub-v1-audit',
    ].toSorted(),
  );
  expect(syncDatabaseName({ mode: 'office' })).toBe('gongping-office-sync');
  const place = { mode: 'office', space: '130481-130481100-x1' } as const;
  expect(syncDatabaseName(place)).toBe('gongping-office-u-130481-130481100-x1-sync');
});

test('every collection is synced', () => {
  expect(syncOrder.toSorted()).toEqual(collectionNames.toSorted());
});
