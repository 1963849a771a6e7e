import fc from 'fast-check';
import { expect, test } from 'vitest';
import { archiveFromDocuments } from '../../../shared/archive/from-documents.ts';
import { partsProblem, sumParts } from '../../../shared/domain/membership-parts.ts';
import { computeRates } from '../../../shared/domain/rates.ts';
import { gradedWork } from '../../helpers/graded-work.ts';

const part = (name: string, employees: number, members: number, verified: number) => ({
  name,
  employees,
  members,
  verified,
});
const parts = [part('甲公司', 10, 10, 10), part('乙公司', 90, 80, 80)];
const joint = { asOf: '2026-11-01', ...sumParts(parts), overReason: null, parts };

test('row 9: the rates of a joint union come from the sums over its enterprises, not from a mean of rates', () => {
  // A mean of 100 % and 88.89 % would pass 90 %, and so does the sum; with two of 80 it does not.
  expect(computeRates(joint, 'members')).toMatchObject({ kind: 'known' });
  expect(sumParts(parts)).toEqual({ employees: 100, members: 90, verified: 90 });
  expect(sumParts([part('甲公司', 10, 10, 10), part('乙公司', 90, 79, 79)]).members * 100 >= 90 * 100).toBe(
    false,
  );
});

test('row 9: the archive takes the sums, as the contract knows one snapshot for each union', () => {
  const work = gradedWork();
  const unions = work.unions.map((union) => (union.id === 'u1' ? { ...union, membership: joint } : union));
  const candidacies = work.candidacies.map((candidacy) => ({ ...candidacy, snapshot: null }));
  const { snapshots } = archiveFromDocuments({ ...work, unions, candidacies });
  expect(snapshots.find(({ unionId }) => unionId === 'u1')).toEqual({
    unionId: 'u1',
    asOf: '2026-11-01',
    employees: 100,
    members: 90,
    verified: 90,
    overReason: null,
  });
});

const count = fc.nat(500);
const anyParts = fc.array(
  fc
    .tuple(count, count, count)
    .map(([employees, members, verified]) => part('某公司', employees, members, Math.min(verified, members))),
  { minLength: 1, maxLength: 8 },
);

test('row 9: only the sums fit, and no enterprise has more verified members than members', () => {
  expect(partsProblem(null)).toBeNull();
  fc.assert(
    fc.property(anyParts, fc.constantFrom('employees', 'members', 'verified'), (some, field) => {
      const sums = { asOf: '2026-11-01', ...sumParts(some), overReason: null, parts: some };
      expect(partsProblem(sums)).toBeNull();
      expect(partsProblem({ ...sums, [field]: sums[field] + 1 })?.code).toBe('MEMBERSHIP_PARTS_DIFFER');
      const [first] = some;
      const odd = first ? [{ ...first, verified: first.members + 1 }, ...some.slice(1)] : [];
      expect(partsProblem({ ...sums, parts: odd })?.code).toBe('PART_VERIFIED_ABOVE_MEMBERS');
    }),
  );
});
