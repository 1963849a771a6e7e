import { canonicalJson } from '../lib/canonical-json.ts';
import type { Candidacy } from '../schema/candidacy.ts';
import type { Cycle } from '../schema/cycle.ts';
import type { Scheme } from '../schema/scheme.ts';
import type { EnterpriseUnion } from '../schema/union.ts';
import { isEligibleOn } from './union-standing.ts';

/** Why somebody of last year is not proposed again. */
export type LeftReason = 'withdrew' | 'left-office' | 'union-gone' | 'already-in';

export interface CarryOver {
  readonly keep: readonly Candidacy[];
  readonly leave: readonly { readonly candidacy: Candidacy; readonly reason: LeftReason }[];
}

export interface CarryOverInput {
  readonly last: readonly Candidacy[];
  readonly current: readonly Candidacy[];
  readonly unions: readonly EnterpriseUnion[];
  readonly cutoff: Cycle['cutoff'];
}

/**
 * Who of last year takes part again: whoever holds the same post on the new cut-off day in a union that still works
 * in the township (domain §7 rows 8 and 28). Of last year nothing is changed, and no score comes along.
 */
export function planCarryOver({ last, current, unions, cutoff }: CarryOverInput): CarryOver {
  const byId = new Map(unions.map((union) => [union.id, union]));
  const taken = new Set(current.map(({ appointmentId }) => appointmentId));
  const reasonFor = ({ withdrawn, unionId, townshipCode, appointmentId }: Candidacy): LeftReason | null => {
    if (taken.has(appointmentId)) return 'already-in';
    if (withdrawn) return 'withdrew';
    const union = byId.get(unionId);
    if (!union || !isEligibleOn(union, cutoff) || union.townshipCode !== townshipCode) return 'union-gone';
    const term = union.officers.find(({ id }) => id === appointmentId);
    const inOffice = term && term.electedOn <= cutoff && (term.endOn === null || term.endOn >= cutoff);
    return inOffice ? null : 'left-office';
  };
  const judged = last.map((candidacy) => ({ candidacy, reason: reasonFor(candidacy) }));
  return {
    keep: judged.flatMap(({ candidacy, reason }) => (reason === null ? [candidacy] : [])),
    leave: judged.flatMap(({ candidacy, reason }) => (reason === null ? [] : [{ candidacy, reason }])),
  };
}

const itemsOf = (scheme: Scheme) => scheme.categories.flatMap((category) => category.items);

/** The items that ask for the same in both schemes, by code: evidence of the others would prove something else now. */
export function unchangedItems(before: Scheme, after: Scheme): ReadonlySet<string> {
  const known = new Map(itemsOf(before).map((item) => [item.code, canonicalJson(item)]));
  return new Set(
    itemsOf(after).flatMap((item) => (known.get(item.code) === canonicalJson(item) ? [item.code] : [])),
  );
}
