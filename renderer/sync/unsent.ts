import { getAssumedMasterState, getChangedDocumentsSince, getLastCheckpointDoc } from 'rxdb';
import type { RxReplicationState } from 'rxdb/plugins/replication';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { Checkpoint, WireDocument } from '../../shared/sync/protocol.ts';
import { isOursToSend } from './is-ours-to-send.ts';
import type { SyncContext } from './sync-context.ts';
import { wireOfState } from './wire-of-state.ts';

const batch = 500;

/** How many documents have a state that the hub has not answered for. */
export async function countUnsent(
  { store }: SyncContext,
  name: CollectionName,
  { internalReplicationState: state }: RxReplicationState<DocumentOf<CollectionName>, Checkpoint>,
): Promise<number> {
  if (!state) return 0;
  let count = 0;
  // Everything before this mark has been answered for.
  let checkpoint: unknown = await getLastCheckpointDoc(state, 'up');
  for (;;) {
    const changed = await getChangedDocumentsSince(state.input.forkInstance, batch, checkpoint);
    const documents = changed.documents.map((document) => wireOfState(document));
    const known = await getAssumedMasterState(
      state,
      documents.map(({ id }) => id),
    );
    const baseOf = ({ id }: WireDocument) => known[id]?.docData ?? null;
    count += documents.filter((document) => isOursToSend(store, name, document, baseOf(document))).length;
    if (documents.length < batch) return count;
    ({ checkpoint } = changed);
  }
}
