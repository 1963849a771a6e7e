import { getLastCheckpointDoc, setCheckpoint } from 'rxdb';
import { Value } from 'typebox/value';
import { CheckpointSchema, type RowAnswer } from '../../../shared/sync/protocol.ts';
import type { Replication } from '../replicate-collection.ts';

type InternalState = NonNullable<ReturnType<Replication['internal']>>;

/** Remembers which answers are older than what this PC has read over the network. */
export interface ReadAgain {
  readonly note: (answers: readonly RowAnswer[]) => void;
  /** Has the hub's changes since the oldest of those answers read once more. */
  readonly rewind: () => Promise<void>;
}

/**
 * While an edit waits for its answer, RxDB passes by what the network brings of its document, and counts on the hub
 * to tell it of the conflict. An answer by stick was given before that, and tells of none: what was passed by has to
 * be read again.
 */
export async function openReadAgain(state: InternalState): Promise<ReadAgain> {
  const read: unknown = await getLastCheckpointDoc(state, 'down');
  let oldest = Value.Check(CheckpointSchema, read) ? read.seq : 0;
  let isOld = false;
  return {
    note: (answers) => {
      for (const answer of answers) {
        if ((answer.kind !== 'stored' && answer.kind !== 'duplicate') || answer.seq >= oldest) continue;
        oldest = answer.seq;
        isOld = true;
      }
    },
    rewind: async () => {
      if (!isOld) return;
      const now: unknown = await getLastCheckpointDoc(state, 'down');
      if (!Value.Check(CheckpointSchema, now) || now.seq <= oldest) return;
      // With whatever else stands in it, as the epoch.
      await setCheckpoint(state, 'down', { ...now, seq: oldest });
    },
  };
}
