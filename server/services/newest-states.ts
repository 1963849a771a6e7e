import type { AuditEntry } from '../store/audit-entry.ts';
import type { HubStore } from '../store/hub-store.ts';
import type { PlacementKey } from '../store/placement-rows.ts';

/** A change of a document, as apply-push names it; leases and the like have no history. */
export const documentSubject = /^(?<collection>\w+)\/(?<id>.+)#(?<seq>\d+)$/su;

interface Newest {
  readonly n: number;
  readonly seq: number;
}

/** A document that is not as the chain has it; `n` is its newest entry, null for one that the chain has never heard of. */
export interface WrongState {
  readonly n: number | null;
}

const pageSize = 500;

const keyOf = ({ collection, id }: PlacementKey): string => `${collection}/${id}`;

/** The last change of each document that a chain tells of, to be compared with what the hub gives out as its state. */
export class NewestStates {
  readonly #newest = new Map<string, Newest>();
  /** The documents of a demo were never pushed. */
  #isDemo = false;

  /** @param entry of any kind; they come in their order */
  note({ action }: AuditEntry): void {
    if (action === 'open-demo') this.#isDemo = true;
  }

  /** @param entry a change of a document */
  noteChange({ n, subject }: AuditEntry): void {
    const { collection = '', id = '', seq = '' } = documentSubject.exec(subject)?.groups ?? {};
    this.#newest.set(`${collection}/${id}`, { n, seq: Number(seq) });
  }

  /** The first document that is gone, stands at an earlier state, or where and how its state does not say. */
  async firstWrong(store: HubStore, cityId: string): Promise<WrongState | null> {
    const gone = new Map(this.#newest);
    const wrong: number[] = [];
    let isForeign = false;
    for (let after: PlacementKey | null = null; ;) {
      const page = await store.readPlacements(cityId, after, pageSize);
      for (const placement of page) {
        const key = keyOf(placement);
        const known = this.#newest.get(key);
        gone.delete(key);
        if (known && (placement.entrySeq < known.seq || !placement.isTrue)) wrong.push(known.n);
        if (!known && !this.#isDemo) isForeign = true;
      }
      after = page.at(-1) ?? null;
      if (page.length < pageSize) break;
    }
    wrong.push(...[...gone.values()].map(({ n }) => n));
    if (wrong.length > 0) return { n: Math.min(...wrong) };
    return isForeign ? { n: null } : null;
  }
}
