import type { GradedResult } from '../schema/graded-result.ts';
import { schemeKey } from '../schema/scheme.ts';
import type { CycleArchive } from '../schema/archive.ts';
import type { GradedCandidacy } from './grade-cycle.ts';
import { summarise, type ResultSummary } from './summarise.ts';

/** The results document of a cycle (grading-contract, Output). */
export interface GradingOutput {
  readonly format: 'gongping-results';
  readonly version: 1;
  readonly cycle: string;
  readonly scheme: string;
  readonly results: readonly GradedResult[];
  readonly summary: ResultSummary;
}

function toResult({ candidacy, assessment, rank, subsidy }: GradedCandidacy): GradedResult {
  const { self, township, panel, recused, vetoes, warnings, verdict } = assessment;
  const graded = verdict.status === 'graded' ? verdict : null;
  const { monthly, months, amount, suppressed } = subsidy;
  return {
    candidacyId: candidacy.id,
    status: verdict.status,
    self: self?.total ?? null,
    township: township?.total ?? null,
    panel: { sum: panel.sum, count: panel.count, recused: recused.length },
    total: graded?.weighed.total ?? null,
    level: graded?.level.code ?? null,
    levelBeforeVeto: graded?.levelBeforeVeto.code ?? null,
    vetoes: [...vetoes],
    rank,
    warnings: [...warnings],
    subsidy: { monthly, months, amount, suppressed },
  };
}

export function gradingOutput(
  { cycle, scheme }: Pick<CycleArchive, 'cycle' | 'scheme'>,
  candidacies: readonly GradedCandidacy[],
): GradingOutput {
  const results = candidacies.map(toResult);
  return {
    format: 'gongping-results',
    version: 1,
    cycle: cycle.id,
    scheme: schemeKey(scheme),
    results,
    summary: summarise(scheme.levels, results),
  };
}
