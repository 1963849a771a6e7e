import { expect, test } from 'vitest';
import { neededIndexes } from '../../../renderer/data/fewer-indexes.ts';

const rxdb = 'id, [_deleted+id], [_meta.lwt+id], _meta.lwt';
const own =
  'id, [_deleted+id], [_deleted+cycleId+townshipCode+id], [_deleted+candidacyId+id], [_meta.lwt+id], _meta.lwt';

test('of RxDB’s own indexes those are kept that a query is planned on', () => {
  expect(neededIndexes(rxdb)).toBe('id, [_deleted+id], [_meta.lwt+id]');
  expect(neededIndexes(own)).toBe(
    'id, [_deleted+cycleId+townshipCode+id], [_deleted+candidacyId+id], [_meta.lwt+id]',
  );
});
