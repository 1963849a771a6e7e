import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { isDeleted } from '../../shared/sync/is-deleted.ts';
import { changesLostTo } from '../../shared/sync/merge.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';
import { collectionOf } from '../data/collection-of.ts';
import { storedStates } from '../data/store-rows.ts';
import { isSameState } from './is-same-state.ts';
import type { SyncContext } from './sync-context.ts';
import { documentKey, type Refusal } from './sync-records.ts';
import { wireOfState } from './wire-of-state.ts';

/** The hub's state has taken the place of a refused edit: the edit goes into the tray or is kept as clashes. */
async function settle({ records }: SyncContext, refusal: Refusal, theirs: WireDocument): Promise<void> {
  const { key, collection, documentId, document: mine, base } = refusal;
  if (isDeleted(theirs)) {
    await records.handovers.put({ collection, documentId, document: mine, base });
    await records.log.add('handed-over', { collection, id: documentId });
  } else {
    const clashes = changesLostTo(collection, { base, mine, theirs });
    await records.addClashes(collection, documentId, clashes);
    await records.log.add('clash', { collection, id: documentId, count: clashes.length });
  }
  await records.refusals.remove(key);
}

/** Whether anything is noted of a document that its being pulled answers; of nearly all there is nothing. */
export function isAwaited({ records }: SyncContext, collection: CollectionName, id: string): boolean {
  const key = documentKey(collection, id);
  return [records.heldBack, records.rewound, records.refusals].some((list) => list.get(key) !== undefined);
}

/** To be called when a document has been pulled and stored: closes what the hub's new state answers. */
export async function settleOvertaken(
  context: SyncContext,
  collection: CollectionName,
  pulled: WireDocument,
): Promise<void> {
  const key = documentKey(collection, pulled.id);
  await context.records.heldBack.remove(key);
  await context.records.rewound.remove(key);
  const refusal = context.records.refusals.get(key);
  if (refusal) await settle(context, refusal, pulled);
}

/** Does what a crash between storing a pulled document and `settleOvertaken` has left undone. */
export async function settleLeftovers(context: SyncContext, name: CollectionName): Promise<void> {
  const { records, store } = context;
  const refusals = records.refusals.all().filter(({ collection }) => collection === name);
  const states = await storedStates<DocumentOf<CollectionName>>(
    collectionOf(store.database, name),
    refusals.map(({ documentId }) => documentId),
  );
  for (const refusal of refusals) {
    const state = states.get(refusal.documentId);
    if (!state) continue;
    const stored = wireOfState(state);
    const isOwnEdit = stored.deviceId === store.deviceId || isSameState(stored, refusal.document);
    if (!isOwnEdit) await settle(context, refusal, stored);
  }
}
