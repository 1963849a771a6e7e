import { expect, test } from 'vitest';
import { proposals } from '../../../../renderer/features/candidacies/proposals.ts';
import type { CycleDocuments } from '../../../../shared/archive/from-documents.ts';
import type { Policies } from '../../../../shared/schema/scheme.ts';
import type { EnterpriseUnion } from '../../../../shared/schema/union.ts';
import { gradedWork } from '../../../helpers/graded-work.ts';
import { candidacyOf, officer, union } from '../../../helpers/sample-office.ts';

const counts = (employees: number) => ({
  asOf: '2026-11-01',
  employees,
  members: employees,
  verified: employees,
  overReason: null,
});

function offered(
  unions: readonly EnterpriseUnion[],
  policies: Partial<Policies> = {},
  candidacies: CycleDocuments['candidacies'] = [],
) {
  const work = gradedWork();
  const scheme = { ...work.scheme, policies: { ...work.scheme.policies, ...policies } };
  const cycle = { ...work.cycle, year: 2026, cutoff: '2026-11-30' };
  return proposals({ ...work, cycle, scheme, unions, candidacies }).map(
    ({ id, expected, leftAfter, gradedAt }) => [id, expected, leftAfter, gradedAt],
  );
}

const handOver = (left: string) => [
  union('u1', '宏达轧钢有限公司', {
    officers: [
      officer('a1', 'p1', { electedOn: '2023-05-01', endOn: left }),
      officer('a2', 'p2', { electedOn: left }),
    ],
  }),
];

test('row 8: who left after the least number of months is proposed and not ticked; the one in post is', () => {
  expect(offered(handOver('2026-08-10'))).toEqual([
    ['a2', true, null, null],
    ['a1', false, 8, null],
  ]);
  expect(offered(handOver('2026-05-31'))).toEqual([['a2', true, null, null]]);
  expect(offered(handOver('2026-05-31'), { leaverMonths: 5 })).toHaveLength(2);
  expect(offered(handOver('2025-12-31'), { leaverMonths: 0 })).toHaveLength(1);
});

test('row 8: who leaves after the cut-off day is the one in post', () => {
  expect(offered(handOver('2026-12-15'))).toContainEqual(['a1', true, null, null]);
});

test('row 9: who chairs two unions is ticked in the principal one alone, unless the scheme grades each', () => {
  const two = [
    union('u1', '宏达轧钢有限公司', { officers: [officer('a1', 'p1', {})], membership: counts(30) }),
    union('u2', '鑫源金属制品有限公司', { officers: [officer('a2', 'p1', {})], membership: counts(90) }),
  ];
  const byId = (rows: ReturnType<typeof offered>) =>
    Object.fromEntries(rows.map(([id, ...rest]) => [String(id), rest]));
  expect(byId(offered(two))).toMatchObject({ a1: [false, null, two[1]?.name], a2: [true, null, null] });
  expect(byId(offered(two, { perPerson: 'each' }))).toMatchObject({ a1: [true, null, null] });
  const taking = [{ ...candidacyOf('u1', 'p1', 'a1') }];
  expect(byId(offered(two, {}, taking))).toEqual({ a2: [false, null, two[0]?.name] });
});

test('row 28: a union that was closed before the cut-off day proposes nobody', () => {
  const [one] = handOver('2026-08-10');
  const closed = { on: '2026-10-01', status: 'closed' as const, reason: '注销' };
  expect(offered(one ? [{ ...one, status: 'closed', changes: [closed] }] : [])).toEqual([
    ['a1', false, 8, null],
  ]);
  const late = { ...closed, on: '2026-12-01' };
  expect(offered(one ? [{ ...one, status: 'closed', changes: [late] }] : [])).toHaveLength(2);
});
