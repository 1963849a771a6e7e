import type { GradedCandidacy } from '../grade-cycle.ts';
import type { CountedSheet } from '../panel-mean.ts';

/** The panel's sheets of one candidate that nobody kept out of, trimmed ones included; none while there is but one. */
export function comparedSheets({ assessment: { panel } }: GradedCandidacy): readonly CountedSheet[] {
  const { counted, trimmed } = panel;
  const all = trimmed ? [trimmed.lowest, ...counted, trimmed.highest] : counted;
  return all.length > 1 ? all : [];
}
