import type { Table } from 'dexie';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';
import { isSameWrite, markOf } from '../../shared/sync/write-mark.ts';
import { documentKey, type SentBatch } from './sync-records.ts';

/** What was sent without an answer, on disk when a promise resolves. */
export interface SentWrites {
  /** The writes are about to be sent: whatever becomes of the request, the hub may have them. */
  readonly noteSent: (collection: CollectionName, documents: readonly WireDocument[]) => Promise<void>;
  /** The hub has answered for these documents. */
  readonly forgetSent: (collection: CollectionName, ids: readonly string[]) => Promise<void>;
  /** Whether this PC itself sent that very write and did not hear what became of it. */
  readonly wasSent: (collection: CollectionName, document: WireDocument) => boolean;
}

/**
 * One record for each request, because IndexedDB takes as long for a small record as for a large one. All of them
 * are held in memory as well.
 */
export async function openSentWrites(table: Table<SentBatch, number>): Promise<SentWrites> {
  const batches = new Map<number, SentBatch>();
  await table.each((batch, { primaryKey }) => batches.set(primaryKey, batch));

  return {
    noteSent: async (collection, documents) => {
      const batch = new Map(documents.map((one) => [documentKey(collection, one.id), markOf(one)]));
      batches.set(await table.add(batch), batch);
    },
    forgetSent: async (collection, ids) => {
      const keys = new Set(ids.map((id) => documentKey(collection, id)));
      const emptied: number[] = [];
      const writes: PromiseLike<unknown>[] = [];
      for (const [place, batch] of batches) {
        const open = new Map([...batch].filter(([key]) => !keys.has(key)));
        if (open.size === batch.size) continue;
        // Before the disk has it, so that two answers at once do not bring back what the other one took out.
        if (open.size > 0) {
          batches.set(place, open);
          writes.push(table.put(open, place));
        } else {
          batches.delete(place);
          emptied.push(place);
        }
      }
      if (emptied.length > 0) writes.push(table.bulkDelete(emptied));
      await Promise.all(writes);
    },
    wasSent: (collection, document) => {
      const key = documentKey(collection, document.id);
      return [...batches.values()].some((batch) => {
        const mark = batch.get(key);
        return mark !== undefined && isSameWrite(mark, document);
      });
    },
  };
}
