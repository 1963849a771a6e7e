import { problem, type Problem } from '../lib/problem.ts';
import type { EnterpriseCounts, Membership } from '../schema/union.ts';

export type Heads = Pick<Membership, 'employees' | 'members' | 'verified'>;

/** What the member enterprises of a joint union count together: rates come from the sums, never from a mean of rates. */
export const sumParts = (parts: readonly EnterpriseCounts[]): Heads => ({
  employees: parts.reduce((sum, part) => sum + part.employees, 0),
  members: parts.reduce((sum, part) => sum + part.members, 0),
  verified: parts.reduce((sum, part) => sum + part.verified, 0),
});

/**
 * What is wrong with the enterprises of a joint union (domain §7 rows 5 and 9): more verified than members in one of
 * them, or counts of the union that are not their sums. Null when nothing is, and for a union of one enterprise.
 */
export function partsProblem(membership: Membership | null): Problem | null {
  if (!membership?.parts) return null;
  const wrong = membership.parts.find(({ members, verified }) => verified > members);
  if (wrong) {
    const { name, members, verified } = wrong;
    return problem('membership.parts', 'PART_VERIFIED_ABOVE_MEMBERS', { name, members, verified });
  }
  const sums = sumParts(membership.parts);
  const agrees = (['employees', 'members', 'verified'] as const).every(
    (field) => sums[field] === membership[field],
  );
  return agrees ? null : problem('membership.parts', 'MEMBERSHIP_PARTS_DIFFER', { ...sums });
}
