import { useMemo } from 'react';
import { amendArchive } from '../../../shared/archive/amend-archive.ts';
import { archiveFromDocuments, type CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { explain } from '../../../shared/domain/explain.ts';
import type { ExplanationStep } from '../../../shared/domain/explanation.ts';
import { gradingOutput } from '../../../shared/domain/grading-output.ts';
import { supplementsOf } from '../../../shared/domain/supplements-of.ts';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import type { CycleArchive } from '../../../shared/schema/archive.ts';
import type { GradedResult } from '../../../shared/schema/graded-result.ts';
import type { Result } from '../../../shared/schema/result.ts';
import { gradeCycle } from '../../../shared/domain/grade-cycle.ts';

/** What the results follow from: what the year's supplements amended is amended here, too. */
function supplementedArchive(documents: CycleDocuments): CycleArchive {
  const archive = archiveFromDocuments(documents);
  const amendments = supplementsOf(documents.cases).flatMap((supplement) => supplement.amendments);
  const amended = amendArchive(archive, amendments, '');
  return amended.ok ? amended.value : archive;
}

/** Ranks are not compared: a township sees its own candidates alone. */
const saidOf = ({ total, level, vetoes }: GradedResult): string => canonicalJson([total, level, vetoes]);

/** Null while nobody is asked about; `differs` when the documents of today end elsewhere than his result. */
export type Explained =
  | { readonly kind: 'steps'; readonly steps: readonly ExplanationStep[] }
  | { readonly kind: 'differs' }
  | null;

/** How the candidacy came to its result, from the documents of today. */
export function useExplained(documents: CycleDocuments, result: Result | null): Explained {
  const asked = result !== null;
  const graded = useMemo(() => {
    if (!asked) return null;
    const archive = supplementedArchive(documents);
    const all = gradeCycle(archive);
    const outcomes = new Map(gradingOutput(archive, all).results.map((one) => [one.candidacyId, one]));
    return { archive, rows: new Map(all.map((row) => [row.candidacy.id, row])), outcomes };
  }, [documents, asked]);
  return useMemo(() => {
    if (result === null || !graded) return null;
    const row = graded.rows.get(result.id);
    const now = graded.outcomes.get(result.id);
    const isSame = now !== undefined && saidOf(now) === saidOf(result.outcome);
    return row && isSame ? { kind: 'steps', steps: explain(graded.archive, row) } : { kind: 'differs' };
  }, [graded, result]);
}
