import type { CollectionName } from '../../shared/schema/registry.ts';
import type { AuditEntry } from '../store/audit-entry.ts';
import type { HubStore } from '../store/hub-store.ts';

/** A change of a document, as apply-push names it; leases and the like have no history. */
export const documentSubject = /^(?<collection>\w+)\/(?<id>.+)#(?<seq>\d+)$/su;

interface Newest {
  readonly n: number;
  readonly collection: CollectionName;
  readonly id: string;
  readonly seq: number;
}

/** The last change of each document that a chain tells of, to be compared with what the hub gives out as its state. */
export class NewestStates {
  readonly #newest = new Map<string, Newest>();

  /** @param entry a change of a document; they come in their order */
  note({ n, subject }: AuditEntry): void {
    const { collection = '', id = '', seq = '' } = documentSubject.exec(subject)?.groups ?? {};
    this.#newest.set(`${collection}/${id}`, {
      n,
      collection: collection as CollectionName,
      id,
      seq: Number(seq),
    });
  }

  /** The first entry whose document is gone or stands at an earlier state; null when there is none. */
  async firstLost(store: HubStore, cityId: string): Promise<number | null> {
    const lost: number[] = [];
    for (const { n, collection, id, seq } of this.#newest.values()) {
      const found = await store.entryNumber(cityId, collection, id);
      if ((found ?? 0) < seq) lost.push(n);
    }
    return lost.length > 0 ? Math.min(...lost) : null;
  }
}
