import { getAssumedMasterState, getChangedDocumentsSince, getLastCheckpointDoc } from 'rxdb';
import type { RxReplicationState } from 'rxdb/plugins/replication';
import { may } from '../../shared/domain/permissions.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { Checkpoint, WireDocument } from '../../shared/sync/protocol.ts';
import { isSameState } from './is-same-state.ts';
import type { SyncContext } from './sync-context.ts';
import { wireOfState } from './wire-of-state.ts';

const batch = 500;

/** How many documents have a state that the hub has not answered for. */
export async function countUnsent<N extends CollectionName>(
  { store }: SyncContext,
  name: N,
  { internalReplicationState: state }: RxReplicationState<DocumentOf<N>, Checkpoint>,
): Promise<number> {
  if (!state) return 0;
  const isUnsent = (stored: WireDocument<N>, known: WireDocument<N> | undefined): boolean =>
    known ? !isSameState(known, stored) : may(store.actor, 'create', name, stored, store.permissionContext);
  let count = 0;
  // Everything before this mark has been answered for.
  let checkpoint: unknown = await getLastCheckpointDoc(state, 'up');
  for (;;) {
    const changed = await getChangedDocumentsSince(state.input.forkInstance, batch, checkpoint);
    const documents = changed.documents.map((document) => wireOfState<N>(document));
    const known = await getAssumedMasterState(
      state,
      documents.map(({ id }) => id),
    );
    count += documents.filter((document) =>
      isUnsent(document, known[document.id]?.docData as unknown as WireDocument<N> | undefined),
    ).length;
    if (documents.length < batch) return count;
    ({ checkpoint } = changed);
  }
}
