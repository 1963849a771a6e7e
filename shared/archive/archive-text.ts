import { archiveFromDocuments, type CycleDocuments } from './from-documents.ts';
import { writeArchive } from './write-archive.ts';
import { correctionsOf } from '../domain/current-result.ts';
import type { CycleArchive } from '../schema/archive.ts';
import type { GradedResult } from '../schema/graded-result.ts';

/**
 * The cycle archive with the stored results, in the order that a recomputation gives them. What supplements changed
 * is taken back: they lie beside the archive, which stays as it was put away. Whoever has made the archive of these
 * documents already hands it in.
 */
export function archiveText(
  documents: CycleDocuments,
  outcomes: readonly GradedResult[],
  archive: CycleArchive = archiveFromDocuments(documents),
): string {
  const byId = new Map(outcomes.map((outcome) => [outcome.candidacyId, outcome]));
  for (const [id, corrections] of correctionsOf(documents.cases)) {
    const first = corrections.find(({ supplement }) => supplement !== undefined);
    if (first) byId.set(id, first.before);
  }
  return writeArchive(
    archive,
    archive.candidacies.flatMap(({ id }) => byId.get(id) ?? []),
  );
}
