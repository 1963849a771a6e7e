import { getLastCheckpointDoc } from 'rxdb';
import { Value } from 'typebox/value';
import type { CollectionName } from '../../../shared/schema/registry.ts';
import { CheckpointSchema, type PushRow } from '../../../shared/sync/protocol.ts';
import { replicateCollection } from '../replicate-collection.ts';
import type { SyncOptions } from '../sync.ts';
import { pendingRows } from './pending-rows.ts';
import { standingContext } from './quiet-context.ts';

/** How a collection stands towards the hub. */
export interface Marks {
  /** The hub's change up to which this PC has read. */
  readonly confirmed: number;
  readonly pending: readonly PushRow[];
}

/** Looks at the marks of a collection without moving anything; its sync must stand still. */
export async function readMarks(options: SyncOptions, name: CollectionName): Promise<Marks> {
  const stopping = new AbortController();
  const replication = await replicateCollection(standingContext(options, stopping.signal), name);
  try {
    const state = replication.internal();
    if (!state) return { confirmed: 0, pending: [] };
    const checkpoint: unknown = await getLastCheckpointDoc(state, 'down');
    const confirmed = Value.Check(CheckpointSchema, checkpoint) ? checkpoint.seq : 0;
    return { confirmed, pending: await pendingRows(options, name, state) };
  } finally {
    stopping.abort();
    await replication.stop();
  }
}
