import type { Calls } from '../../shared/ipc/channels.ts';
import type { MirrorJournalEntry, MirrorRow, RegisterVerdict } from '../../shared/ipc/mirror.ts';
import { AppError } from '../../shared/lib/app-error.ts';

interface JournalRow extends MirrorJournalEntry {
  readonly collection: string;
  readonly id: string;
}

interface Kept {
  readonly documents: Map<string, MirrorRow>;
  readonly journal: JournalRow[];
  lost: boolean;
}

const keyOf = ({ collection, id }: Pick<MirrorRow, 'collection' | 'id'>): string => `${collection}\n${id}`;

function newestOf(kept: Kept, collection: string) {
  const rows = [...kept.documents.values()].filter((row) => row.collection === collection);
  const recent = kept.journal.filter((row) => row.collection === collection).slice(-20);
  return {
    collection,
    count: rows.length,
    maxLwt: Math.max(...rows.map(({ lwt }) => lwt)),
    recent: recent.toReversed().map(({ id, rev }) => ({ id, rev })),
  };
}

/**
 * The mirror's contract (shared/ipc/mirror.ts) in memory, for tests in a browser without Electron. A test may make
 * it fail, forget, or look into it.
 */
export class MemoryMirror {
  readonly #databases = new Map<string, Kept>();
  /** While set, every write fails with it. */
  failure: AppError | null = null;
  /** What a check of the register answers. */
  verdict: RegisterVerdict = { doubted: false, collections: [] };

  #of(database: string): Kept {
    const known = this.#databases.get(database);
    if (known) return known;
    const made: Kept = { documents: new Map(), journal: [], lost: false };
    this.#databases.set(database, made);
    return made;
  }

  #writeRow(kept: Kept, row: MirrorRow): void {
    const before = kept.documents.get(keyOf(row));
    if (before?.rev === row.rev && before.json === row.json) return;
    kept.documents.set(keyOf(row), row);
    const { collection, id, rev, deleted, json } = row;
    kept.journal.push({ seq: kept.journal.length + 1, at: Date.now(), collection, id, rev, deleted, json });
  }

  readonly calls: Calls<'mirror'> = {
    write: async ({ database, rows }) => {
      if (this.failure) throw this.failure;
      const kept = this.#of(database);
      for (const row of rows) this.#writeRow(kept, row);
      return { head: kept.journal.length };
    },
    head: async ({ database }) => {
      const kept = this.#of(database);
      const collections = [...new Set([...kept.documents.values()].map(({ collection }) => collection))];
      return {
        head: kept.journal.length,
        total: kept.documents.size,
        lost: kept.lost,
        collections: collections.map((collection) => newestOf(kept, collection)),
      };
    },
    readPage: async ({ database, collection, afterId, limit }) =>
      this.rows(database, collection)
        .filter(({ id }) => id > (afterId ?? ''))
        .slice(0, limit),
    history: async ({ database, collection, id, limit }) =>
      this.#of(database)
        .journal.filter((row) => row.collection === collection && row.id === id)
        .toReversed()
        .slice(0, limit)
        .map(({ seq, at, rev, deleted, json }) => ({ seq, at, rev, deleted, json })),
    // What it has was written by this program, and nothing else can get at its memory.
    seal: async () => undefined,
    check: async () => this.verdict,
    acceptRegister: async () => {
      this.verdict = { doubted: false, collections: [] };
      return undefined;
    },
    acceptLoss: async ({ database }) => {
      this.#of(database).lost = false;
      return undefined;
    },
    clear: async ({ database }) => {
      if (!database.startsWith('gongping-demo')) throw new AppError('MIRROR_CLEAR_REFUSED', { database });
      this.#databases.delete(database);
      return undefined;
    },
    retire: async ({ database }) => {
      this.#databases.delete(database);
      return undefined;
    },
  };

  /** The documents of a collection by ascending id. */
  rows(database: string, collection: string): MirrorRow[] {
    return [...this.#of(database).documents.values()]
      .filter((row) => row.collection === collection)
      .sort((left, right) => (left.id < right.id ? -1 : 1));
  }

  /** As if the file were gone or cut short: the documents that do not stay are lost, and heads.json knows it. */
  lose(database: string, stays: (row: MirrorRow) => boolean = () => false): void {
    const kept = this.#of(database);
    for (const [key, row] of kept.documents) if (!stays(row)) kept.documents.delete(key);
    kept.lost = true;
  }
}
