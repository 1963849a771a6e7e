import { archiveFromDocuments, type CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { writeArchive } from '../../../shared/archive/write-archive.ts';
import type { GradedResult } from '../../../shared/schema/graded-result.ts';

/** The cycle archive with the stored results, in the order that a recomputation gives them. */
export function archiveText(documents: CycleDocuments, outcomes: readonly GradedResult[]): string {
  const archive = archiveFromDocuments(documents);
  const byId = new Map(outcomes.map((outcome) => [outcome.candidacyId, outcome]));
  return writeArchive(
    archive,
    archive.candidacies.flatMap(({ id }) => byId.get(id) ?? []),
  );
}

/** Hands a text to the browser as a file to keep. */
export function downloadText(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download reads the address after this task; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
