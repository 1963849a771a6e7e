import type { DocumentOf, CollectionName } from '../../../shared/schema/registry.ts';
import type { PullAnswer } from '../../../shared/sync/protocol.ts';
import type { CarriedChange } from '../../../shared/transfer/package-contents.ts';
import { collectionOf } from '../../data/collection-of.ts';
import { storedStates } from '../../data/store-rows.ts';
import type { SyncContext } from '../sync-context.ts';
import { documentKey } from '../sync-records.ts';

interface Options {
  readonly context: Pick<SyncContext, 'store' | 'records'>;
  readonly collection: CollectionName;
  readonly changes: readonly CarriedChange[];
  /** Documents with an edit of this PC that is still to be sent: that edit meets the hub's state there. */
  readonly pending: ReadonlySet<string>;
}

/**
 * Answers a pull out of a package. A state that is older than the one this PC already has from the hub is left out:
 * the PC may have met the hub over the network since the package was written.
 */
export async function readPage(
  { context: { store, records }, collection, changes, pending }: Options,
  after: number,
  limit: number,
): Promise<PullAnswer> {
  const later = changes.filter((one) => one.collection === collection && one.seq > after);
  const page = later.toSorted((a, b) => a.seq - b.seq).slice(0, limit);
  const stored = await storedStates<DocumentOf<CollectionName>>(
    collectionOf(store.database, collection),
    page.map(({ document }) => document.id),
  );
  const knownRev = (id: string): number => {
    const refusal = records.refusals.get(documentKey(collection, id));
    return refusal ? (refusal.base?.rev ?? 0) : (stored.get(id)?.rev ?? 0);
  };
  const documents = page
    .map(({ document }) => document)
    .filter(({ id, rev }) => !pending.has(id) && rev >= knownRev(id));
  return {
    documents,
    checkpoint: { seq: page.at(-1)?.seq ?? after },
    more: later.length > page.length,
  };
}
