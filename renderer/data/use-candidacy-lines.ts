import { useMemo } from 'react';
import type { CycleDocuments } from '../../shared/archive/from-documents.ts';
import { candidacyLines, type CandidacyLine } from './candidacy-lines.ts';
import { useCycleDocuments } from './use-cycle-documents.ts';

export interface CycleLines {
  readonly documents: CycleDocuments;
  readonly lines: readonly CandidacyLine[];
}

/** The candidacies of the cycle at work, live. Undefined while loading, null without a cycle. */
export function useCandidacyLines(): CycleLines | null | undefined {
  const documents = useCycleDocuments();
  return useMemo(() => documents && { documents, lines: candidacyLines(documents) }, [documents]);
}
