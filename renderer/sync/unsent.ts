import { getAssumedMasterState, getChangedDocumentsSince, getLastCheckpointDoc } from 'rxdb';
import type { RxDocumentData } from 'rxdb';
import type { RxReplicationState } from 'rxdb/plugins/replication';
import { getHeightOfRevision } from 'rxdb/plugins/utils';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { Checkpoint, WireDocument } from '../../shared/sync/protocol.ts';
import { countChanged, type OnDexie } from '../data/read-changed.ts';
import { isOursToSend } from './is-ours-to-send.ts';
import type { SyncContext } from './sync-context.ts';
import { wireOfState } from './wire-of-state.ts';

type State = RxReplicationState<DocumentOf<CollectionName>, Checkpoint>['internalReplicationState'];

const batch = 500;

/** Up to which of the changes of this PC, by their time and, where many have one, by their id. */
interface Place {
  readonly lwt: number;
  readonly id: string;
}

function laterOf(a: Place | null, b: Place | null): Place | null {
  if (!a || !b) return a ?? b;
  return a.lwt > b.lwt || (a.lwt === b.lwt && a.id > b.id) ? a : b;
}

/** RxDB notes on what it has pulled at which revision it did; nobody has written the document since. */
function isAsPulled({ _meta: meta, _rev: rev }: RxDocumentData<DocumentOf<CollectionName>>): boolean {
  const { _rev: pulledAs } = meta.o ?? {};
  return pulledAs === getHeightOfRevision(rev);
}

/** Runs one count at a time; who asks meanwhile gets the next one, together with all others who do. */
function inTurn(count: () => Promise<number>): () => Promise<number> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<number> | null = null;
  return () => {
    next ??= running.then(() => {
      next = null;
      const counting = count();
      running = counting.catch(() => undefined);
      return counting;
    });
    return next;
  };
}

/**
 * Counts the documents that have a state the hub has not answered for. The changes up to which there was none are
 * not looked at again: a first pull brings ten thousand, during which it is counted many times. While RxDB goes
 * through what was written before the sync was started, and that is much, all that it has not reached counts.
 */
export function createUnsentCounter(
  { store }: SyncContext,
  name: CollectionName,
  stateOf: () => State,
): () => Promise<number> {
  let cleanUpTo: Place | null = null;
  return inTurn(async () => {
    const state = stateOf();
    if (!state) return 0;
    const { forkInstance } = state.input;
    // Most counts find nothing new; then RxDB's own mark needs no look.
    if (cleanUpTo) {
      const written = await getChangedDocumentsSince(forkInstance, 1, cleanUpTo);
      if (written.documents.length === 0) return 0;
    }
    let count = 0;
    // RxDB writes down how far it is behind its back: by an earlier mark all that it has just sent would be looked at.
    await state.checkpointQueue.catch(() => undefined);
    // Everything before RxDB's own mark has been answered for, or was pulled.
    const answered = await getLastCheckpointDoc<DocumentOf<CollectionName>, Place>(state, 'up');
    let checkpoint = laterOf(cleanUpTo, answered ?? null);
    if (!state.firstSyncDone.up.getValue()) {
      const written = await countChanged(forkInstance as unknown as OnDexie<unknown>, checkpoint);
      if (written > batch) return written;
    }
    for (;;) {
      const changed = await getChangedDocumentsSince(forkInstance, batch, checkpoint);
      const documents = changed.documents
        .filter((document) => !isAsPulled(document))
        .map((document) => wireOfState(document));
      const known = await getAssumedMasterState(
        state,
        documents.map(({ id }) => id),
      );
      const baseOf = ({ id }: WireDocument) => known[id]?.docData ?? null;
      count += documents.filter((document) => isOursToSend(store, name, document, baseOf(document))).length;
      checkpoint = changed.checkpoint as Place;
      if (count === 0) cleanUpTo = checkpoint;
      if (changed.documents.length < batch) return count;
    }
  });
}
