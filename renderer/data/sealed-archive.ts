import type { CycleDocuments } from '../../shared/archive/from-documents.ts';
import { textHash } from '../../shared/archive/text-hash.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { GradedResult } from '../../shared/schema/graded-result.ts';
import { archiveText } from '../../shared/archive/archive-text.ts';

/**
 * The archive's text to be handed out. Of an archived year only the very bytes that were put away: rosters live on,
 * and another text would pass for the archive.
 *
 * @throws AppError ARCHIVE_DRIFTED
 */
export function sealedArchive(documents: CycleDocuments, outcomes: readonly GradedResult[]): string {
  const text = archiveText(documents, outcomes);
  const { status, archiveHash, year } = documents.cycle;
  if (status === 'archived' && archiveHash !== undefined && textHash(text) !== archiveHash) {
    throw new AppError('ARCHIVE_DRIFTED', { year });
  }
  return text;
}
