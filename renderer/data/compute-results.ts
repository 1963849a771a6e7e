import { canonicalArchive } from '../../shared/archive/canonical-archive.ts';
import { archiveFromDocuments, type CycleDocuments } from '../../shared/archive/from-documents.ts';
import { checkArchive } from '../../shared/archive/read-archive.ts';
import { grade } from '../../shared/domain/grade.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Problem } from '../../shared/lib/problem.ts';
import type { CycleArchive } from '../../shared/schema/archive.ts';
import type { GradedResult } from '../../shared/schema/graded-result.ts';
import { pause } from './pause.ts';
import type { Draft } from './prepare-document.ts';
import { readCycleDocuments } from './read-cycle-documents.ts';
import { createResults } from './repositories/results.ts';
import { resultInputs } from '../../shared/archive/result-inputs.ts';
import type { Store } from './store.ts';

export type ComputeStep = 'read' | 'check' | 'grade' | 'save';
export interface ComputeProgress {
  readonly step: ComputeStep;
  /** Results saved, of all; both 0 before saving begins. */
  readonly done: number;
  readonly total: number;
}

export type ComputeOutcome =
  | { readonly kind: 'computed'; readonly count: number }
  /** Nothing was saved. Each problem carries its path in `archive`. */
  | { readonly kind: 'invalid'; readonly archive: CycleArchive; readonly problems: readonly Problem[] };

function resultDrafts(
  documents: CycleDocuments,
  graded: readonly GradedResult[],
  computedAt: string,
): Draft<'results'>[] {
  const inputsOf = resultInputs(documents);
  const candidacies = new Map(documents.candidacies.map((candidacy) => [candidacy.id, candidacy]));
  return graded.flatMap((outcome) => {
    const candidacy = candidacies.get(outcome.candidacyId);
    if (!candidacy) return [];
    const { id, cycleId, townshipCode, unionId, personId } = candidacy;
    const { schemeKey } = documents.cycle;
    const inputs = inputsOf(candidacy);
    return [
      { id, cycleId, townshipCode, unionId, personId, schemeKey, computedAt, inputs, outcome, note: null },
    ];
  });
}

/**
 * Grades the whole cycle from the documents on this PC and stores one result for each candidacy, with the
 * revisions it was computed from. An archive that the contract refuses is not graded at all.
 *
 * @throws AppError DOCUMENT_MISSING, RESULT_ANNOUNCED, NOT_PERMITTED and those of saving
 */
export async function computeResults(
  store: Store,
  cycleId: string,
  onProgress: (progress: ComputeProgress) => void,
): Promise<ComputeOutcome> {
  const begin = async (step: ComputeStep): Promise<void> => {
    onProgress({ step, done: 0, total: 0 });
    await pause();
  };
  await begin('read');
  const documents = await readCycleDocuments(store, cycleId);
  if (documents.cycle.status !== 'open') throw new AppError('RESULT_ANNOUNCED', { id: cycleId });
  await begin('check');
  const archive = archiveFromDocuments(documents);
  const checked = checkArchive(canonicalArchive(archive));
  if (!checked.ok) return { kind: 'invalid', archive, problems: checked.error };
  await begin('grade');
  const { results } = grade(checked.value.archive);
  await begin('save');
  const drafts = resultDrafts(documents, results, store.clock.now().toISOString());
  await createResults(store).saveAll(drafts, (done, total) => onProgress({ step: 'save', done, total }));
  return { kind: 'computed', count: drafts.length };
}
