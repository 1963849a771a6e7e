import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { Result } from '../../../shared/schema/result.ts';
import { resultFreshness, type ResultFreshness } from '../../data/result-freshness.ts';

/** Rosters live on after a year is archived; its results follow from its archive and its supplements all the same. */
export function shownFreshness(documents: CycleDocuments, results: readonly Result[]): ResultFreshness {
  const found = resultFreshness(documents, results);
  if (found.kind !== 'outdated' || documents.cycle.status !== 'archived') return found;
  return { kind: 'current', computedAt: found.computedAt };
}
