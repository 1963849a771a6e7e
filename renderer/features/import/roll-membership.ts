import type { ImportWork } from '../../../shared/import/import-work.ts';
import type { Membership } from '../../../shared/schema/union.ts';
import type { RollRow } from './use-roll-import.ts';

/** What is still missing before the counts of a union can be taken over. */
export type RollGap = 'employees' | 'members' | 'verified' | 'overReason';

export interface RollDecision {
  readonly asOf: string;
  /** By union, why it has more members than employees. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** The counts that the lists give, with what is registered where a list tells nothing; null with the gap in `gap`. */
export function rollMembership(
  { union, counts }: RollRow,
  { asOf, reasons }: RollDecision,
):
  | { readonly membership: Membership; readonly gap: null }
  | { readonly membership: null; readonly gap: RollGap } {
  const lacks = (gap: RollGap) => ({ membership: null, gap });
  const { members, verified } = counts;
  const employees = counts.employees ?? union.membership?.employees ?? null;
  if (employees === null) return lacks('employees');
  if (members === null) return lacks('members');
  if (verified === null) return lacks('verified');
  const reason = (reasons.get(union.id) ?? union.membership?.overReason ?? '').trim();
  if (employees > 0 && members > employees && reason === '') return lacks('overReason');
  const overReason = members > employees && reason !== '' ? reason : null;
  return { membership: { asOf, employees, members, verified, overReason }, gap: null };
}

/** The change of these unions' counts; rows with a gap are left out. */
export function rollWork(rows: readonly RollRow[], decision: RollDecision): ImportWork {
  const changedUnions = rows.flatMap((row) => {
    const { membership } = rollMembership(row, decision);
    if (!membership) return [];
    const { rev, createdAt: _c, updatedAt: _u, updatedBy: _b, deviceId: _d, ...union } = row.union;
    return [{ basedOn: rev, union: { ...union, membership } }];
  });
  return { people: [], newUnions: [], changedUnions };
}
