import { canonicalJson } from '../lib/canonical-json.ts';
import type { GradedResult } from '../schema/graded-result.ts';
import type { CorrectionDetail } from '../schema/proceeding.ts';

/** What a correction would make of one announced result. `amount` in fen: positive to pay, negative to recover. */
export interface ResultDifference {
  readonly candidacyId: string;
  readonly cause: CorrectionDetail['cause'];
  readonly before: GradedResult;
  readonly after: GradedResult;
  readonly levelChanged: boolean;
  readonly amount: number;
}

/** What was due under the announced result and what is due now, in fen; the difference is paid or claimed back. */
export const amountDifference = (before: GradedResult, after: GradedResult): number =>
  after.subsidy.amount - before.subsidy.amount;

function causeOf(before: GradedResult, after: GradedResult): CorrectionDetail['cause'] {
  const ranked = { ...before, rank: after.rank };
  if (canonicalJson(ranked) === canonicalJson(after)) return 'rank';
  if (after.vetoes.some((item) => !before.vetoes.includes(item))) return 'revocation';
  return before.vetoes.length > 0 && after.vetoes.length === 0 ? 'restoration' : 'correction';
}

/**
 * Where what is computed today departs from what was announced: those whose level or money changes, and those whose
 * place among the others moves with them (domain §7 rows 23, 24, 26).
 */
export function resultDifferences(
  announced: readonly GradedResult[],
  computed: readonly GradedResult[],
): readonly ResultDifference[] {
  const now = new Map(computed.map((outcome) => [outcome.candidacyId, outcome]));
  return announced.flatMap((before) => {
    const after = now.get(before.candidacyId);
    if (!after || canonicalJson(before) === canonicalJson(after)) return [];
    const { candidacyId } = before;
    const cause = causeOf(before, after);
    const levelChanged = before.level !== after.level;
    return [{ candidacyId, cause, before, after, levelChanged, amount: amountDifference(before, after) }];
  });
}
