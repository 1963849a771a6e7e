import { AppError } from '../../shared/lib/app-error.ts';
import type { Sheet } from '../../shared/schema/sheet.ts';
import { isDeleted } from '../../shared/sync/is-deleted.ts';
import type { Store } from '../data/store.ts';
import { writeDocuments, type Change } from '../data/write-document.ts';
import type { Refusal } from './sync-records.ts';

/** Whether the hub refused how a sheet was handed in and not what stands in it: only handing it in anew mends that. */
export const isToHandInAnew = ({ collection, code }: Pick<Refusal, 'collection' | 'code'>): boolean =>
  collection === 'sheets' && (code === 'SUBMISSION_KEY_REVOKED' || code === 'SUBMISSION_ALTERED');

/**
 * Opens a sheet again whose submission the hub has not taken, so that its rater looks at it and hands it in anew. The
 * hub has never had that submission, so it is taken back instead of being returned.
 *
 * @throws AppError SHEET_LOCKED when the hub has it as handed in, and those of `writeDocuments`
 */
export async function reopenRefused(store: Store, { documentId, base }: Refusal): Promise<void> {
  const atHub = base && !isDeleted(base) ? (base as unknown as Sheet) : null;
  const reopen: Change<'sheets'> = (stored) => {
    if (!stored) throw new AppError('DOCUMENT_MISSING', { id: documentId });
    return { ...stored, draft: true, submissions: atHub?.submissions ?? [] };
  };
  await writeDocuments(store, 'sheets', new Map([[documentId, reopen]]), () => atHub);
}
