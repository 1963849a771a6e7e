import { getAssumedMasterState, getChangedDocumentsSince, getLastCheckpointDoc } from 'rxdb';
import type { CollectionName } from '../../../shared/schema/registry.ts';
import type { PushRow } from '../../../shared/sync/protocol.ts';
import { isOursToSend } from '../is-ours-to-send.ts';
import { isSameState } from '../is-same-state.ts';
import type { ReplicationState } from '../replicate-collection.ts';
import type { SyncContext } from '../sync-context.ts';
import { documentKey } from '../sync-records.ts';
import { wireOfState } from '../wire-of-state.ts';

const batch = 500;

/**
 * The rows that a push would send now, and that the hub has not answered for. A refused edit that nobody has
 * changed since is not among them.
 */
export async function pendingRows(
  { store, records }: Pick<SyncContext, 'store' | 'records'>,
  name: CollectionName,
  state: NonNullable<ReplicationState['internalReplicationState']>,
): Promise<readonly PushRow[]> {
  const rows: PushRow[] = [];
  let checkpoint: unknown = await getLastCheckpointDoc(state, 'up');
  for (;;) {
    const changed = await getChangedDocumentsSince(state.input.forkInstance, batch, checkpoint);
    const documents = changed.documents.map((document) => wireOfState(document));
    const known = await getAssumedMasterState(
      state,
      documents.map(({ id }) => id),
    );
    for (const document of documents) {
      const assumed = known[document.id]?.docData ?? null;
      if (assumed && isSameState(assumed, document)) continue;
      const refusal = records.refusals.get(documentKey(name, document.id));
      const base = refusal ? refusal.base : assumed;
      if (isOursToSend(store, name, document, base)) {
        rows.push({ newDocumentState: document, assumedMasterState: base });
      }
    }
    if (documents.length < batch) return rows;
    ({ checkpoint } = changed);
  }
}
