import { useMemo } from 'react';
import type { CycleDocuments } from '../../shared/archive/from-documents.ts';
import { candidacyLines, type CandidacyLine } from './candidacy-lines.ts';
import { useArrivingCycle, useCycleDocuments } from './use-cycle-documents.ts';

export interface CycleLines {
  readonly documents: CycleDocuments;
  readonly lines: readonly CandidacyLine[];
}

/** The candidacies of the cycle at work, live. Undefined while loading, null without a cycle. */
export function useCandidacyLines(): CycleLines | null | undefined {
  const documents = useCycleDocuments();
  return useMemo(() => documents && { documents, lines: candidacyLines(documents) }, [documents]);
}

export interface ArrivingLines extends CycleLines {
  /** The lines have their sheets and cases; before that they tell only who takes part. */
  readonly complete: boolean;
}

/** The same, with the lines at once and what the parties gave as soon as it has been read. */
export function useArrivingLines(): ArrivingLines | null | undefined {
  const { roster, documents } = useArrivingCycle();
  return useMemo(() => {
    if (!roster) return roster;
    const known = documents ?? { ...roster, sheets: [], cases: [] };
    return { documents: known, lines: candidacyLines(known), complete: Boolean(documents) };
  }, [roster, documents]);
}
