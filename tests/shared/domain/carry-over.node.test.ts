import { expect, test } from 'vitest';
import { planCarryOver, unchangedItems } from '../../../shared/domain/carry-over.ts';
import { wuan2021 } from '../../../shared/schemes/wuan-2021.ts';
import { candidacyOf, officer, union } from '../../helpers/sample-office.ts';

const cutoff = '2027-11-30';
const last = [candidacyOf('u1', 'p1', 'a1')];
const planOf = (unions: Parameters<typeof planCarryOver>[0]['unions'], current = last.slice(1)) =>
  planCarryOver({ last, current, unions, cutoff });
const fateOf = (unions: Parameters<typeof planCarryOver>[0]['unions']) =>
  planOf(unions).leave[0]?.reason ?? 'kept';
const withTerm = (overrides: Parameters<typeof officer>[2]) => [
  union('u1', '宏达轧钢有限公司', { officers: [officer('a1', 'p1', overrides)] }),
];

test('row 8: whoever holds the post on the new cut-off day takes part again', () => {
  expect(fateOf(withTerm({}))).toBe('kept');
  expect(fateOf(withTerm({ endOn: cutoff }))).toBe('kept');
  expect(fateOf(withTerm({ endOn: '2027-11-29' }))).toBe('left-office');
  expect(fateOf(withTerm({ electedOn: '2027-12-01' }))).toBe('left-office');
  expect(fateOf([union('u1', '宏达轧钢有限公司')])).toBe('left-office');
});

test('row 28: a union that closed or moved to another township is not carried over', () => {
  const [one] = withTerm({});
  expect(fateOf(one ? [{ ...one, status: 'closed' }] : [])).toBe('union-gone');
  expect(fateOf(one ? [{ ...one, townshipCode: '130481101' }] : [])).toBe('union-gone');
  expect(fateOf([])).toBe('union-gone');
});

test('nobody is carried over twice, nor after withdrawing', () => {
  const again = planOf(withTerm({}), [{ ...candidacyOf('u1', 'p1', 'a1'), id: '2027|a1', cycleId: '2027' }]);
  expect(again.leave.map(({ reason }) => reason)).toEqual(['already-in']);
  const withdrawn = last.map((one) => ({ ...one, withdrawn: true, withdrawnReason: '离任' }));
  const plan = planCarryOver({ last: withdrawn, current: [], unions: withTerm({}), cutoff });
  expect(plan.leave.map(({ reason }) => reason)).toEqual(['withdrew']);
});

test('row 25: evidence comes along only for items that ask for the same as before', () => {
  const item = wuan2021.categories[0]?.items[0];
  if (!item) throw new Error('the scheme has items');
  const changed = structuredClone(wuan2021);
  Object.assign(changed.categories[0]?.items[0] ?? {}, { name: '另一要求' });
  expect(unchangedItems(wuan2021, wuan2021).has(item.code)).toBe(true);
  expect(unchangedItems(wuan2021, changed).has(item.code)).toBe(false);
  expect(unchangedItems(wuan2021, changed).size).toBe(unchangedItems(wuan2021, wuan2021).size - 1);
});
