import { AppError } from '../../shared/lib/app-error.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { withClashValue } from '../../shared/sync/merge-choice.ts';
import type { Side } from '../../shared/sync/merge-clash.ts';
import type { Draft } from '../data/prepare-document.ts';
import type { Store } from '../data/store.ts';
import { writeDocuments, type Change } from '../data/write-document.ts';
import type { OpenClash } from './sync-records.ts';
import type { SyncStore } from './sync-store.ts';

function changeFor<N extends CollectionName>(
  { collection, path, documentId }: OpenClash,
  value: unknown,
): Change<N> {
  return (stored) => {
    // The whole document: null is its removal, and a removed one is made again.
    if (path === '') return value === null ? null : { ...stored, ...(value as Draft<N>) };
    if (!stored) throw new AppError('DOCUMENT_MISSING', { id: documentId });
    return withClashValue(collection, { ...stored }, path, value);
  };
}

/**
 * A person's choice between the two values of a clash. The value that already stands is only confirmed; the other
 * one is written like any other edit, and the clash stays open when that is refused.
 *
 * @throws AppError those of `writeDocuments`, SHEET_LOCKED among them
 */
export async function settleClash(
  store: Store,
  records: SyncStore,
  key: string,
  choice: Side,
): Promise<void> {
  const clash = records.clashes.get(key);
  if (!clash) return;
  const { collection, documentId } = clash;
  if (choice !== clash.stands) {
    const change = changeFor(clash, choice === 'mine' ? clash.mine : clash.theirs);
    await writeDocuments(store, collection, new Map([[documentId, change]]));
  }
  await records.clashes.remove(key);
  await records.log.add('clash-settled', { collection, id: documentId, choice });
}

const unchanged: Change<CollectionName> = (stored) => stored && { ...stored };

/** Sends a refused document once more as it is: what the hub refused it for may have changed there. */
export const resend = (store: Store, name: CollectionName, documentId: string): Promise<void> =>
  writeDocuments(store, name, new Map([[documentId, unchanged]]));
