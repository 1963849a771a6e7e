import { AppError } from '../../../shared/lib/app-error.ts';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { Membership } from '../../../shared/schema/union.ts';
import { parseCount } from '../../ui/parse-count.ts';

/** What the form 会员情况 holds: texts as typed. */
export interface MembershipValues {
  readonly asOf: string;
  readonly employees: string;
  readonly members: string;
  readonly verified: string;
  readonly overReason: string;
}

/** `cutoff` is proposed as the date of the first counts, empty when there is no cycle. */
export const valuesOfMembership = (membership: Membership | null, cutoff: string): MembershipValues => ({
  asOf: membership?.asOf ?? cutoff,
  employees: membership ? String(membership.employees) : '',
  members: membership ? String(membership.members) : '',
  verified: membership ? String(membership.verified) : '',
  overReason: membership?.overReason ?? '',
});

export interface TypedCounts {
  readonly employees: number | null;
  readonly members: number | null;
  readonly verified: number | null;
}

export const typedCounts = ({
  employees,
  members,
  verified,
}: Omit<MembershipValues, 'asOf'>): TypedCounts => ({
  employees: parseCount(employees),
  members: parseCount(members),
  verified: parseCount(verified),
});

export const needsReason = ({ employees, members }: TypedCounts): boolean =>
  employees !== null && members !== null && employees > 0 && members > employees;

/** Why the number of verified members cannot be right (domain §7 row 5); null while it can. */
export function verifiedProblem({ members, verified }: TypedCounts): AppError | null {
  if (members === null || verified === null || verified <= members) return null;
  return new AppError('VERIFIED_ABOVE_MEMBERS', { verified, members });
}

/** Why a reason must be given (domain §7 row 4); null when none is needed. */
export function overProblem(counts: TypedCounts): AppError | null {
  const { employees, members } = counts;
  if (!needsReason(counts) || employees === null || members === null) return null;
  return new AppError('MEMBERS_ABOVE_EMPLOYEES', { members, employees });
}

/** The counts to save; null while a field cannot be read. */
export function membershipOfValues(values: MembershipValues): Membership | null {
  const asOf = parseDate(values.asOf);
  const counts = typedCounts(values);
  const { employees, members, verified } = counts;
  if (asOf === null || employees === null || members === null || verified === null) return null;
  return {
    asOf,
    employees,
    members,
    verified,
    overReason: needsReason(counts) ? values.overReason.trim() : null,
  };
}
