import { canonicalArchive } from '../../shared/archive/canonical-archive.ts';
import { archiveFromDocuments } from '../../shared/archive/from-documents.ts';
import { checkArchive } from '../../shared/archive/read-archive.ts';
import { currentResults } from '../../shared/domain/current-result.ts';
import { grade } from '../../shared/domain/grade.ts';
import { resultDifferences, type ResultDifference } from '../../shared/domain/result-differences.ts';
import type { Problem } from '../../shared/lib/problem.ts';
import type { CycleArchive } from '../../shared/schema/archive.ts';
import type { Result } from '../../shared/schema/result.ts';
import { readCycleDocuments } from './read-cycle-documents.ts';
import { resultInputs } from '../../shared/archive/result-inputs.ts';
import type { Store } from './store.ts';

/** One announced result that no longer follows from its sheets and vetoes, with what it would be computed from. */
export interface ReviewedDifference extends ResultDifference {
  readonly townshipCode: string;
  readonly inputs: Result['inputs'];
}

export type Review =
  | { readonly kind: 'reviewed'; readonly differences: readonly ReviewedDifference[] }
  | { readonly kind: 'invalid'; readonly archive: CycleArchive; readonly problems: readonly Problem[] };

/** Grades an announced cycle anew and compares; nothing is stored. @throws AppError DOCUMENT_MISSING */
export async function reviewResults(store: Store, cycleId: string): Promise<Review> {
  const documents = await readCycleDocuments(store, cycleId);
  const archive = archiveFromDocuments(documents);
  const checked = checkArchive(canonicalArchive(archive));
  if (!checked.ok) return { kind: 'invalid', archive, problems: checked.error };
  const found = await store.database.results.find({ selector: { cycleId } }).exec();
  const stored = found.map((result) => result.toMutableJSON());
  const announced = currentResults(stored, documents.cases).map(({ outcome }) => outcome);
  const inputsOf = resultInputs(documents);
  const candidacies = new Map(documents.candidacies.map((candidacy) => [candidacy.id, candidacy]));
  const differences = resultDifferences(announced, grade(checked.value.archive).results);
  return {
    kind: 'reviewed',
    differences: differences.flatMap((difference) => {
      const candidacy = candidacies.get(difference.candidacyId);
      if (!candidacy) return [];
      return [{ ...difference, townshipCode: candidacy.townshipCode, inputs: inputsOf(candidacy) }];
    }),
  };
}
