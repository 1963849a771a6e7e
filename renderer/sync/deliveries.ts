import { setCheckpoint } from 'rxdb';
import type { RxReplicationState } from 'rxdb/plugins/replication';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { isDeleted } from '../../shared/sync/is-deleted.ts';
import type { Checkpoint, WireDocument } from '../../shared/sync/protocol.ts';
import { isSameWrite } from '../../shared/sync/write-mark.ts';
import { collectionOf } from '../data/collection-of.ts';
import { storedStates } from '../data/store-rows.ts';
import { isSameState } from './is-same-state.ts';
import type { SyncContext } from './sync-context.ts';
import { documentKey } from './sync-records.ts';
import { wireOfState } from './wire-of-state.ts';

type InternalState = RxReplicationState<DocumentOf<CollectionName>, Checkpoint>['internalReplicationState'];

/**
 * What was pulled and given to RxDB, until it is seen stored. RxDB passes a pulled document by when it holds a state of
 * it of which it does not know (after a crash, or after a write that crossed another) that it came from the hub: it
 * counts on sending that state and being told of the conflict. Another office's state is not ours to send, so nobody
 * would tell, and the PC would show it for good. So the checkpoint on the disk never goes past a document that is not
 * stored: whatever becomes of the program, the hub is asked for it again.
 */
export interface Deliveries<C extends Checkpoint> {
  /** From where the next pull asks; null for the checkpoint on the disk. */
  readonly head: () => C | null;
  /** The checkpoint on the disk, as far as it has been written here; null for the one that was found there. */
  readonly written: () => C | null;
  /** Everything up to there is stored but for what is still open, and is written down when nothing is. */
  readonly reach: (checkpoint: C) => Promise<void>;
  /** The end of a pull: RxDB gets these, and everything else up to there is stored. */
  readonly handed: (documents: readonly WireDocument[], reached: C) => void;
  readonly stored: (document: WireDocument) => void;
  /** How far the pull was that brought this state, while RxDB has it in hand; null for any other. */
  readonly broughtUpTo: (document: WireDocument) => C | null;
  /** Whether RxDB has been handed a state of the document of which nobody knows yet that it is stored. */
  readonly isOpen: (id: string) => boolean;
  /** To be asked when RxDB has stored all it was given. @returns whether everything is; otherwise pull again */
  readonly settle: () => Promise<boolean>;
}

interface Handed<C> {
  readonly document: WireDocument;
  readonly reached: C;
}

export function createDeliveries<C extends Checkpoint>(
  { store, records }: Pick<SyncContext, 'store' | 'records'>,
  name: CollectionName,
  internalState: () => InternalState,
): Deliveries<C> {
  const open = new Map<string, Handed<C>>();
  let head: C | null = null;
  let written: C | null = null;
  const isPassedBy = (document: WireDocument, held: WireDocument | null): boolean => {
    if (records.heldBack.get(documentKey(name, document.id))) return false;
    // It stays as it is, holding up no other, until a person has it fetched again.
    if (store.unreadable.of(name, document.id).length > 0) return false;
    if (!held) return !isDeleted(document);
    // An edit of this PC is sent, and the hub's answer tells of the newer state.
    return held.deviceId !== store.deviceId && held.rev <= document.rev && !isSameState(held, document);
  };
  const reach = async (checkpoint: C): Promise<void> => {
    const internal = internalState();
    if (!internal || open.size > 0) return;
    written = checkpoint;
    head = checkpoint;
    await setCheckpoint(internal, 'down', checkpoint);
  };
  /** @returns those that RxDB has not stored */
  const sift = async (documents: readonly WireDocument[]): Promise<readonly WireDocument[]> => {
    if (documents.length === 0) return [];
    const ids = documents.map(({ id }) => id);
    const states = await storedStates(collectionOf(store.database, name), ids);
    return documents.filter((document) => {
      const { id } = document;
      if (open.get(id)?.document !== document) return false;
      const state = states.get(id);
      if (isPassedBy(document, state ? wireOfState(state) : null)) return true;
      open.delete(id);
      return false;
    });
  };
  return {
    head: () => head,
    written: () => written,
    reach,
    handed: (documents, reached) => {
      for (const document of documents) open.set(document.id, { document, reached });
      head = reached;
    },
    stored: (document) => {
      const handed = open.get(document.id);
      // An earlier one that is told late says nothing of a later one that RxDB has in hand.
      if (handed && isSameWrite(handed.document, document)) open.delete(document.id);
    },
    broughtUpTo: (document) => {
      const handed = open.get(document.id);
      return handed && isSameWrite(handed.document, document) ? handed.reached : null;
    },
    isOpen: (id) => open.has(id),
    settle: async () => {
      const missed = await sift([...open.values()].map(({ document }) => document));
      if (missed.length > 0) head = written;
      else if (head) await reach(head);
      return missed.length === 0;
    },
  };
}
