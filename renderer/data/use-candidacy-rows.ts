import { useMemo } from 'react';
import type { CycleDocuments } from '../../shared/archive/from-documents.ts';
import { candidacyLines } from './candidacy-lines.ts';
import { useCycleDocuments } from './use-cycle-documents.ts';
import { useOutcomes } from './use-outcomes.ts';
import { candidacyRows, type CandidacyRow } from './candidacy-rows.ts';

export interface CandidacyTable {
  readonly documents: CycleDocuments;
  /** Those that take part, then those that have withdrawn. */
  readonly rows: readonly CandidacyRow[];
}

/** The candidacies of the cycle at work, live. Undefined while loading, null without a cycle. */
export function useCandidacyRows(): CandidacyTable | null | undefined {
  const documents = useCycleDocuments();
  const outcomes = useOutcomes(documents?.cycle.id ?? null);
  return useMemo(() => {
    if (documents === null) return null;
    if (!documents || !outcomes) return undefined;
    const lines = [...candidacyLines(documents), ...candidacyLines(documents, true)];
    return { documents, rows: candidacyRows(lines, documents.scheme, outcomes) };
  }, [documents, outcomes]);
}
