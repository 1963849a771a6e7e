import type { GradedResult } from '../schema/graded-result.ts';

export interface FinalisationBlocker {
  readonly candidacyId: string;
  readonly causes: readonly string[];
}

/** Warnings of a graded candidacy that a person has to settle first. */
const open = ['rate-indeterminate', 'over-cap'];

/**
 * Candidacies that keep a cycle from being finalised: incomplete ones, graded ones whose rates are still
 * indeterminate (grading-contract, The rates item), and those above a level's ratio cap.
 */
export const finalisationBlockers = (results: readonly GradedResult[]): readonly FinalisationBlocker[] =>
  results.flatMap(({ candidacyId, status, warnings }) =>
    status === 'incomplete' || open.some((warning) => warnings.includes(warning))
      ? [{ candidacyId, causes: warnings }]
      : [],
  );
