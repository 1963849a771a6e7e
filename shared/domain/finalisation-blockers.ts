import type { GradedResult } from '../schema/graded-result.ts';

export interface FinalisationBlocker {
  readonly candidacyId: string;
  readonly causes: readonly string[];
}

/**
 * Candidacies that keep a cycle from being finalised: incomplete ones, and graded ones whose rates are still
 * indeterminate (grading-contract, The rates item).
 */
export const finalisationBlockers = (results: readonly GradedResult[]): readonly FinalisationBlocker[] =>
  results.flatMap(({ candidacyId, status, warnings }) =>
    status === 'incomplete' || warnings.includes('rate-indeterminate')
      ? [{ candidacyId, causes: warnings }]
      : [],
  );
