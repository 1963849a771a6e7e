import { useMemo } from 'react';
import { archiveFromDocuments, type CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { explain } from '../../../shared/domain/explain.ts';
import type { ExplanationStep } from '../../../shared/domain/explanation.ts';
import { gradeCycle } from '../../../shared/domain/grade-cycle.ts';

/**
 * How the candidacy came to its result, from the documents of today; null for none. Ask only while the stored
 * results are current, or the steps would end elsewhere than the result.
 */
export function useExplained(
  documents: CycleDocuments,
  candidacyId: string | null,
): readonly ExplanationStep[] | null {
  const asked = candidacyId !== null;
  const graded = useMemo(() => {
    if (!asked) return null;
    const archive = archiveFromDocuments(documents);
    return { archive, rows: new Map(gradeCycle(archive).map((row) => [row.candidacy.id, row])) };
  }, [documents, asked]);
  return useMemo(() => {
    const row = candidacyId === null ? undefined : graded?.rows.get(candidacyId);
    return graded && row ? explain(graded.archive, row) : null;
  }, [graded, candidacyId]);
}
