import { countMonths, spansOverlap, type MonthSpan } from './payable-months.ts';

export type Suppression = 'role' | 'same-union' | 'same-person';

/** What one candidacy could be paid; `monthly` in fen, 0 without a level that pays. */
export interface SubsidyClaim {
  readonly candidacyId: string;
  readonly personId: string;
  readonly unionId: string;
  readonly role: string;
  readonly fullTime: boolean;
  readonly monthly: number;
  readonly months: MonthSpan;
}

/** `amount` in fen; `by` is the candidacy that is paid in its place. */
export interface Subsidy {
  readonly monthly: number;
  readonly months: number;
  readonly amount: number;
  readonly suppressed: Suppression | null;
  readonly by: string | null;
}

/** Chairs, and vice chairs only full-time (article: 主席或者专职副主席). */
export const isPaidRole = (claim: Pick<SubsidyClaim, 'role' | 'fullTime'>): boolean =>
  claim.role === 'chair' || (claim.role === 'viceChair' && claim.fullTime);

const fullAmount = (claim: SubsidyClaim): number => claim.monthly * countMonths(claim.months);

function groupBy(
  claims: readonly SubsidyClaim[],
  key: 'unionId' | 'personId',
): Iterable<readonly SubsidyClaim[]> {
  return Map.groupBy(claims, (claim) => claim[key]).values();
}

type Suppressed = Map<string, { readonly reason: Suppression; readonly by: string | null }>;

/** A vice chair gives way to a paid chair of the same union where their months overlap. */
function suppressSameUnion(claims: readonly SubsidyClaim[], suppressed: Suppressed): void {
  for (const group of groupBy(claims, 'unionId')) {
    const chairs = group.filter((claim) => claim.role === 'chair');
    for (const claim of group) {
      if (claim.role === 'chair') continue;
      const chair = chairs.find((candidate) => spansOverlap(candidate.months, claim.months));
      if (chair) suppressed.set(claim.candidacyId, { reason: 'same-union', by: chair.candidacyId });
    }
  }
}

/** Of one person's overlapping candidacies the higher monthly amount is paid, among equals the earlier one. */
function suppressSamePerson(claims: readonly SubsidyClaim[], suppressed: Suppressed): void {
  for (const group of groupBy(claims, 'personId')) {
    const paid: SubsidyClaim[] = [];
    // The sort is stable, so equal amounts stay in the order of the candidacies.
    for (const claim of group.toSorted((a, b) => b.monthly - a.monthly)) {
      const other = paid.find((candidate) => spansOverlap(candidate.months, claim.months));
      if (other) suppressed.set(claim.candidacyId, { reason: 'same-person', by: other.candidacyId });
      else paid.push(claim);
    }
  }
}

/**
 * Every claim's subsidy by candidacy (grading-contract, Subsidy). The three rules follow one another: what one has
 * suppressed is not paid and suppresses nothing in the next. Only a positive amount is suppressed, but an unpaid
 * role is always marked. Claims come in the order of the candidacies, which breaks ties.
 */
export function settleSubsidies(claims: readonly SubsidyClaim[]): ReadonlyMap<string, Subsidy> {
  const suppressed: Suppressed = new Map();
  for (const claim of claims)
    if (!isPaidRole(claim)) suppressed.set(claim.candidacyId, { reason: 'role', by: null });
  const paying = () => claims.filter((claim) => fullAmount(claim) > 0 && !suppressed.has(claim.candidacyId));
  suppressSameUnion(paying(), suppressed);
  suppressSamePerson(paying(), suppressed);
  return new Map(
    claims.map((claim) => {
      const reason = suppressed.get(claim.candidacyId);
      const subsidy = {
        monthly: claim.monthly,
        months: countMonths(claim.months),
        amount: reason ? 0 : fullAmount(claim),
        suppressed: reason?.reason ?? null,
        by: reason?.by ?? null,
      };
      return [claim.candidacyId, subsidy];
    }),
  );
}
