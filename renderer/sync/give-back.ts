import type { BulkWriteRow, RxDocumentData } from 'rxdb';
import { may } from '../../shared/domain/permissions.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { collectionOf } from '../data/collection-of.ts';
import { stampDocument } from '../data/prepare-document.ts';
import type { Store } from '../data/store.ts';
import { storeRows } from '../data/store-rows.ts';

type State = RxDocumentData<DocumentOf<CollectionName>>;

function rowOf(store: Store, state: State): BulkWriteRow<DocumentOf<CollectionName>> {
  const { _deleted, _meta, _rev, _attachments, ...document } = state;
  const earlier = document as unknown as DocumentOf<CollectionName>;
  const written = { ...stampDocument(store, earlier, earlier), _deleted, _meta, _rev, _attachments };
  return {
    previous: state,
    document: written,
  };
}

/**
 * Writes documents once more as they are, which sends them to the hub; those that have been edited meanwhile are
 * sent anyway. What the account may no longer write stays here as it is.
 */
export async function giveBack(store: Store, name: CollectionName, states: readonly State[]): Promise<void> {
  const { actor, permissionContext } = store;
  const allowed = states.filter((state) => may(actor, 'update', name, state, permissionContext));
  if (allowed.length === 0) return;
  await store.writeQueue.run(name, async () => {
    await storeRows(
      collectionOf(store.database, name),
      allowed.map((state) => rowOf(store, state)),
    );
  });
}
