import { archiveFromDocuments, type CycleDocuments } from '../../shared/archive/from-documents.ts';
import { writeArchive } from '../../shared/archive/write-archive.ts';
import type { GradedResult } from '../../shared/schema/graded-result.ts';

/** The cycle archive with the stored results, in the order that a recomputation gives them. */
export function archiveText(documents: CycleDocuments, outcomes: readonly GradedResult[]): string {
  const archive = archiveFromDocuments(documents);
  const byId = new Map(outcomes.map((outcome) => [outcome.candidacyId, outcome]));
  return writeArchive(
    archive,
    archive.candidacies.flatMap(({ id }) => byId.get(id) ?? []),
  );
}
