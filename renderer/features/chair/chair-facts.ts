import { archiveFromDocuments, type CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { gradeCycle } from '../../../shared/domain/grade-cycle.ts';
import { itemLosses, type ItemLoss } from '../../../shared/domain/picture/item-losses.ts';
import type { GradedResult } from '../../../shared/schema/graded-result.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import type { LastYear } from '../../data/use-last-year.ts';

/** What the office and the chair talk about: one stored result, and what stands behind it. */
export interface ChairFacts {
  readonly year: number;
  readonly scheme: Scheme;
  readonly line: CandidacyLine;
  readonly outcome: GradedResult;
  /** Null when the sheets of today end elsewhere than the stored result, as after a supplement. */
  readonly losses: readonly ItemLoss[] | null;
  readonly last: {
    readonly year: number;
    readonly scheme: Scheme;
    readonly outcome: GradedResult;
    readonly snapshot: CandidacyLine['membership'];
  } | null;
}

/** Of the one union alone: nothing of anybody else goes into it. */
function lossesOf(
  line: CandidacyLine,
  documents: CycleDocuments,
  outcome: GradedResult,
): ChairFacts['losses'] {
  const { candidacy, sheets, cases } = line;
  const archive = archiveFromDocuments({
    ...documents,
    unions: documents.unions.filter(({ id }) => id === candidacy.unionId),
    candidacies: [candidacy],
    sheets,
    cases,
  });
  const [graded] = gradeCycle(archive);
  const verdict = graded?.assessment.verdict;
  return graded && verdict?.status === 'graded' && verdict.weighed.total === outcome.total
    ? itemLosses(archive, graded.assessment)
    : null;
}

export function chairFacts(
  line: CandidacyLine,
  documents: CycleDocuments,
  outcome: GradedResult,
  lastYear: LastYear | null,
): ChairFacts {
  const before = lastYear?.of(line.candidacy);
  return {
    year: documents.cycle.year,
    scheme: documents.scheme,
    line,
    outcome,
    losses: lossesOf(line, documents, outcome),
    last:
      lastYear && before?.result
        ? {
            year: lastYear.cycle.year,
            scheme: lastYear.scheme,
            outcome: before.result.outcome,
            snapshot: before.candidacy.snapshot,
          }
        : null,
  };
}
