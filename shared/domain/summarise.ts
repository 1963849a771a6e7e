import type { GradedResult } from '../schema/graded-result.ts';
import type { Level } from '../schema/scheme.ts';

/** Candidacies by level code, then `ineligible`, `incomplete` and `subsidyTotal` (fen). */
export type ResultSummary = Readonly<Record<string, number>>;

export function summarise(levels: readonly Level[], results: readonly GradedResult[]): ResultSummary {
  const counts = new Map(levels.map((level) => [level.code, 0]));
  counts.set('ineligible', 0);
  counts.set('incomplete', 0);
  let subsidyTotal = 0;
  for (const { status, level, subsidy } of results) {
    const key = status === 'graded' && level !== null ? level : status;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    subsidyTotal += subsidy.amount;
  }
  // fromEntries defines own fields, so a level may even be called `__proto__`.
  return Object.fromEntries([...counts, ['subsidyTotal', subsidyTotal]]);
}
