import { AppError } from '../../shared/lib/app-error.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { clashValueAt, withClashValue } from '../../shared/sync/merge-choice.ts';
import { isSameUnit } from '../../shared/sync/merge-content.ts';
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

/** What stands in the document in the place of what the clash shows. */
interface Newer {
  readonly value: unknown;
  readonly by: string;
}

/**
 * Writes the value that lost, unless what stands is neither of the two that the person was shown.
 *
 * @returns what he has not seen, and then nothing is written
 */
async function writeOver(store: Store, clash: OpenClash, value: unknown): Promise<Newer | null> {
  const { collection, documentId, path, stands } = clash;
  const change = changeFor(clash, value);
  let newer: Newer | null = null;
  const unlessNewer: Change<CollectionName> = (stored) => {
    const standing = clashValueAt(collection, stored && { ...stored }, path);
    const isKnown = isSameUnit(standing, clash[stands]) || isSameUnit(standing, value);
    newer = isKnown ? null : { value: standing, by: stored?.updatedBy ?? clash[`${stands}By`] };
    return isKnown ? change(stored) : stored;
  };
  await writeDocuments(store, collection, new Map([[documentId, unlessNewer]]));
  return newer;
}

/**
 * A person's choice between the two values of a clash. The value that already stands is only confirmed; the other
 * one is written like any other edit, and the clash stays open when that is refused, or when a third value has come
 * meanwhile, which it shows from then on.
 *
 * @throws AppError CLASH_CHANGED, and those of `writeDocuments`, SHEET_LOCKED among them
 */
export async function settleClash(
  store: Store,
  records: SyncStore,
  key: string,
  choice: Side,
): Promise<void> {
  const clash = records.clashes.get(key);
  if (!clash) return;
  const { collection, documentId, stands } = clash;
  if (choice !== stands) {
    const newer = await writeOver(store, clash, clash[choice]);
    if (newer) {
      await records.clashes.put({ ...clash, [stands]: newer.value, [`${stands}By`]: newer.by });
      throw new AppError('CLASH_CHANGED');
    }
  }
  await records.clashes.remove(key);
  await records.log.add('clash-settled', { collection, id: documentId, choice });
}

const unchanged: Change<CollectionName> = (stored) => stored && { ...stored };

/** Sends a refused document once more as it is: what the hub refused it for may have changed there. */
export const resend = (store: Store, name: CollectionName, documentId: string): Promise<void> =>
  writeDocuments(store, name, new Map([[documentId, unchanged]]));
