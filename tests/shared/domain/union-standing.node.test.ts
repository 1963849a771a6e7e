import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planCarryOver } from '../../../shared/domain/carry-over.ts';
import { isEligibleOn, statusOn, withChange } from '../../../shared/domain/union-standing.ts';
import type { UnionChange } from '../../../shared/schema/union.ts';
import { candidacyOf, officer, union } from '../../helpers/sample-office.ts';

const stateOwned = { on: '2026-12-10', status: 'stateOwned' as const, reason: '改制' };

test('row 28: an enterprise that becomes state-owned after the cut-off day is graded that year and not the next', () => {
  const changed = {
    ...union('u1', '宏达轧钢有限公司', { officers: [officer('a1', 'p1', {})] }),
    ...withChange({}, stateOwned),
  };
  expect(changed.status).toBe('stateOwned');
  expect(isEligibleOn(changed, '2026-11-30')).toBe(true);
  expect(isEligibleOn(changed, '2026-12-10')).toBe(false);
  const fate = (cutoff: string) =>
    planCarryOver({
      last: [candidacyOf('u1', 'p1', 'a1')],
      current: [],
      unions: [changed],
      cutoff,
    }).leave.map(({ reason }) => reason);
  expect(fate('2026-11-30')).toEqual([]);
  expect(fate('2027-11-30')).toEqual(['union-gone']);
});

test('a union without changes is always what it is', () => {
  expect(statusOn({ status: 'closed' }, '2000-01-01')).toBe('closed');
});

const change: fc.Arbitrary<UnionChange> = fc.record({
  on: fc.integer({ min: 1, max: 28 }).map((day) => `2026-06-${String(day).padStart(2, '0')}`),
  status: fc.constantFrom('active', 'suspended', 'closed', 'stateOwned', 'movedAway'),
  reason: fc.constant('依据文件'),
});

test('row 28: whenever a change is entered, every day keeps the state that held on it, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.uniqueArray(change, { selector: ({ on }) => on, minLength: 1 }), (changes) => {
      let facts: ReturnType<typeof withChange> = withChange({}, changes[0]!);
      for (const one of changes.slice(1)) facts = withChange(facts, one);
      expect(facts.changes).toHaveLength(changes.length);
      expect(facts.status).toBe(statusOn(facts, '2026-12-31'));
      for (const { on, status } of changes) expect(statusOn(facts, on)).toBe(status);
      expect(statusOn(facts, '2026-05-31')).toBe('active');
    }),
  );
});
