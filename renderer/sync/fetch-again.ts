import { getAssumedMasterState, getMetaWriteRow } from 'rxdb';
import type { BulkWriteRow, RxDocumentData, WithDeleted } from 'rxdb';
import type { RxReplicationState } from 'rxdb/plugins/replication';
import { getDefaultRevision } from 'rxdb/plugins/utils';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { maxPullRows, type Checkpoint, type WireDocument } from '../../shared/sync/protocol.ts';
import { isSameWrite } from '../../shared/sync/write-mark.ts';
import { fetchPage } from './fetch-page.ts';
import type { SyncContext } from './sync-context.ts';
import { documentKey } from './sync-records.ts';

type AnyDocument = DocumentOf<CollectionName>;
type State = RxDocumentData<AnyDocument>;
type Arrived = WithDeleted<AnyDocument>;
type InternalState = NonNullable<RxReplicationState<AnyDocument, Checkpoint>['internalReplicationState']>;

/** What the hub has of the documents of a collection that do not open here or were changed by something else, by id. */
async function wholeAtHub(
  context: SyncContext,
  collection: CollectionName,
): Promise<ReadonlyMap<string, WireDocument>> {
  const { unreadable, doubts } = context.store;
  const found = new Map<string, WireDocument>();
  for (let after = 0, more = true; more;) {
    const page = await fetchPage(context, { collection, after, limit: maxPullRows });
    for (const document of page.documents as readonly WireDocument[])
      if (doubts.has(collection, document.id) || unreadable.of(collection, document.id).length > 0)
        found.set(document.id, document);
    after = page.checkpoint.seq;
    ({ more } = page);
  }
  return found;
}

/**
 * Puts the hub's states in the place of documents that do not open here, which this PC itself can neither send nor
 * merge, and of those that something else has changed on its disk. An edit of this PC that the hub has not had stays: a person enters its field anew.
 *
 * @throws AppError when the hub refuses the question, or the sync is stopped
 */
export async function fetchAgain(
  context: SyncContext,
  collection: CollectionName,
  internal: InternalState,
): Promise<void> {
  const atHub = await wholeAtHub(context, collection);
  if (atHub.size === 0) return;
  const ids = [...atHub.keys()];
  const [states, assumed] = await Promise.all([
    internal.input.forkInstance.findDocumentsById(ids, true),
    getAssumedMasterState(internal, ids),
  ]);
  const mayGive = (held: State, theirs: WireDocument): boolean => {
    if (isSameWrite(held, theirs)) return true;
    // What was made here goes on from there, when its field has been entered anew.
    if (context.records.refusals.get(documentKey(collection, held.id))) return false;
    const known = assumed[held.id]?.docData;
    const isKnown = held.deviceId !== context.store.deviceId || (known && isSameWrite(known, held));
    return theirs.rev > held.rev && isKnown === true;
  };
  const rows = states.flatMap((held): BulkWriteRow<AnyDocument>[] => {
    const theirs = atHub.get(held.id);
    if (!theirs || !mayGive(held, theirs)) return [];
    const { _meta: meta } = held;
    const notes = { _meta: { ...meta }, _rev: getDefaultRevision(), _attachments: {} };
    return [{ previous: held, document: { ...(theirs as unknown as State), ...notes } }];
  });
  const { error } = await internal.input.forkInstance.bulkWrite(rows, await internal.downstreamBulkWriteFlag);
  // Somebody has written it meanwhile.
  const overtaken = new Set(error.map(({ documentId }) => documentId));
  const marks = [...atHub.values()]
    .filter(({ id }) => !overtaken.has(id) && rows.some(({ document }) => document.id === id))
    .map((document) => getMetaWriteRow(internal, document as Arrived, assumed[document.id]?.metaDocument));
  await internal.input.metaInstance.bulkWrite(await Promise.all(marks), 'replication-down-write-meta');
}
