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
  /** The enterprises of a joint union, whose sums stand in the place of the three counts; none for any other. */
  readonly parts: readonly PartValues[];
}

/** One enterprise of a joint union, as typed; a row that was just added has nothing yet. */
export interface PartValues {
  readonly name?: string;
  readonly employees?: string;
  readonly members?: string;
  readonly verified?: string;
}

export const countNames = ['employees', 'members', 'verified'] as const;

/** The values with the sums of the enterprises; a sum is empty while one of them cannot be read. */
export function summedValues(values: MembershipValues): MembershipValues {
  if (values.parts.length === 0) return values;
  const sum = (field: (typeof countNames)[number]): string => {
    const counts = values.parts.map((part) => parseCount(part?.[field] ?? ''));
    return counts.some((count) => count === null)
      ? ''
      : String(counts.reduce<number>((total, count) => total + (count ?? 0), 0));
  };
  return { ...values, employees: sum('employees'), members: sum('members'), verified: sum('verified') };
}

/** `cutoff` is proposed as the date of the first counts, empty when there is no cycle. */
export const valuesOfMembership = (membership: Membership | null, cutoff: string): MembershipValues => ({
  asOf: membership?.asOf ?? cutoff,
  employees: membership ? String(membership.employees) : '',
  members: membership ? String(membership.members) : '',
  verified: membership ? String(membership.verified) : '',
  overReason: membership?.overReason ?? '',
  parts: (membership?.parts ?? []).map(({ name, employees, members, verified }) => ({
    name,
    employees: String(employees),
    members: String(members),
    verified: String(verified),
  })),
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
}: Pick<MembershipValues, 'employees' | 'members' | 'verified'>): TypedCounts => ({
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
export function membershipOfValues(typed: MembershipValues): Membership | null {
  const values = summedValues(typed);
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
    ...(values.parts.length > 0 && {
      parts: values.parts.map((part) => ({
        name: part.name?.trim() ?? '',
        employees: parseCount(part.employees ?? '') ?? 0,
        members: parseCount(part.members ?? '') ?? 0,
        verified: parseCount(part.verified ?? '') ?? 0,
      })),
    }),
  };
}
