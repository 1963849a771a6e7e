import type { CollectionName } from '../../shared/schema/registry.ts';
import { isDeleted } from '../../shared/sync/is-deleted.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';
import { isSameWrite } from '../../shared/sync/write-mark.ts';
import { collectionOf } from '../data/collection-of.ts';
import { storedStates } from '../data/store-rows.ts';
import { isSameState } from './is-same-state.ts';
import type { SyncContext } from './sync-context.ts';
import { documentKey } from './sync-records.ts';
import { wireOfState } from './wire-of-state.ts';

/**
 * What was pulled, until it is seen stored. RxDB passes a pulled document by when it holds a state of it of which it
 * does not know (after a crash, or after a write that crossed another) that it came from the hub, and moves its
 * checkpoint on: it counts on sending that state and being told of the conflict. Another office's state is not ours
 * to send, so nobody would tell, and the PC would show it for good.
 */
export interface Deliveries {
  readonly handed: (documents: readonly WireDocument[]) => void;
  readonly stored: (document: WireDocument) => void;
  /** Whether RxDB has been handed a state of the document of which nobody knows yet that it is stored. */
  readonly isOpen: (id: string) => boolean;
  /** To be asked when RxDB has stored all it was given. @returns whether a document was passed by */
  readonly check: () => Promise<boolean>;
  /** Those that were passed by, until they are handed to RxDB once more. */
  readonly missed: () => readonly WireDocument[];
}

export function createDeliveries(
  { store, records }: Pick<SyncContext, 'store' | 'records'>,
  name: CollectionName,
): Deliveries {
  const open = new Map<string, WireDocument>();
  const missed = new Map<string, WireDocument>();
  const isPassedBy = (document: WireDocument, held: WireDocument | null): boolean => {
    if (records.heldBack.get(documentKey(name, document.id))) return false;
    if (!held) return !isDeleted(document);
    // An edit of this PC is sent, and the hub's answer tells of the newer state.
    return held.deviceId !== store.deviceId && held.rev <= document.rev && !isSameState(held, document);
  };
  return {
    handed: (documents) => {
      for (const document of documents) {
        missed.delete(document.id);
        open.set(document.id, document);
      }
    },
    stored: (document) => {
      const handed = open.get(document.id);
      // An earlier one that is told late says nothing of a later one that RxDB has in hand.
      if (handed && isSameWrite(handed, document)) open.delete(document.id);
    },
    isOpen: (id) => open.has(id),
    check: async () => {
      const documents = [...open.values()];
      if (documents.length === 0) return false;
      const ids = documents.map(({ id }) => id);
      const states = await storedStates(collectionOf(store.database, name), ids);
      for (const document of documents) {
        const { id } = document;
        if (open.get(id) !== document) continue;
        open.delete(id);
        const state = states.get(id);
        if (isPassedBy(document, state ? wireOfState(state) : null)) missed.set(id, document);
      }
      return missed.size > 0;
    },
    missed: () => [...missed.values()],
  };
}
