import { Dexie, type Table } from 'dexie';
import type { EnterpriseUnion } from '../../shared/schema/union.ts';
import { dexiePrefix } from './generations.ts';
import type { TakenForms } from './take-forms.ts';

/** One import as it was done on this machine, and all that is needed to take it back. */
export interface ImportEntry {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly file: string;
  /** An entry that still says `writing` when the program starts was broken off. */
  readonly state: 'writing' | 'done';
  readonly newPeople: readonly string[];
  readonly newUnions: readonly string[];
  /** The changed unions as they were before. */
  readonly before: readonly EnterpriseUnion[];
  /** Self-assessments that were taken in, by the sheet's id; absent in an import of lists. */
  readonly forms?: TakenForms;
}

type JournalDatabase = Dexie & { readonly entries: Table<ImportEntry, string> };

/** Older imports have been worked with for long; they are mended by hand. */
const kept = 10;

export interface ImportJournal {
  /** On disk when it resolves. */
  readonly put: (entry: ImportEntry) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** The newest first. */
  readonly list: () => Promise<readonly ImportEntry[]>;
}

/** The imports of one database; it carries that database's name, so that it is deleted with it. */
export function openImportJournal(database: string): ImportJournal {
  const name = `${dexiePrefix(database)}imports`;
  // Opened for each use, so that it stands in no one's way who closes or deletes the data.
  const use = async <T>(work: (entries: JournalDatabase['entries']) => Promise<T>): Promise<T> => {
    const journal = new Dexie(name, { chromeTransactionDurability: 'strict' }) as JournalDatabase;
    journal.version(1).stores({ entries: 'id, at' });
    try {
      return await work(journal.entries);
    } finally {
      journal.close();
    }
  };
  return {
    put: (entry) =>
      use(async (entries) => {
        await entries.put(entry);
        const ids = await entries.orderBy('at').primaryKeys();
        await entries.bulkDelete(ids.slice(0, -kept));
      }),
    remove: (id) => use((entries) => entries.delete(id)),
    list: async () => {
      if (!(await Dexie.exists(name))) return [];
      const found = await use((entries) => entries.orderBy('at').toArray());
      return found.toReversed();
    },
  };
}
