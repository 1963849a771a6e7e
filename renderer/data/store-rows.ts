import type { BulkWriteRow, RxCollection, RxDocumentData, RxStorageWriteError } from 'rxdb';
import { AppError } from '../../shared/lib/app-error.ts';

/** Names a write of a person at this PC, as opposed to one of the sync. */
export const appWrite = 'gongping-write';

function refusal<T>(collection: string, error: RxStorageWriteError<T>): AppError {
  if (error.status !== 422)
    return new AppError('HOST_FAILED', { reference: `${collection}/${error.status}` });
  const [first] = error.validationErrors;
  return new AppError('DOCUMENT_INVALID', {
    field: first?.field || collection,
    reason: first?.message ?? '',
  });
}

/** The newest stored states by id, tombstones included. */
export async function storedStates<T>(
  collection: RxCollection<T>,
  ids: readonly string[],
): Promise<Map<string, RxDocumentData<T>>> {
  const states = await collection.storageInstance.findDocumentsById([...ids], true);
  return new Map(states.map((state) => [String(state[collection.schema.primaryPath]), state]));
}

/**
 * Stores the rows that nobody has overtaken.
 *
 * @returns the ids of the others: their stored state is newer than the row's `previous`.
 * @throws AppError for the first row that its schema refuses; the other rows of the call are stored.
 */
export async function storeRows<T>(
  collection: RxCollection<T>,
  rows: readonly BulkWriteRow<T>[],
): Promise<ReadonlySet<string>> {
  const { error: errors } = await collection.storageInstance.bulkWrite([...rows], appWrite);
  const refused = errors.find((error) => error.status !== 409);
  if (refused) throw refusal(collection.name, refused);
  return new Set(errors.map((error) => error.documentId));
}
