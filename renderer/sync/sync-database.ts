import { Dexie, type Table } from 'dexie';
import { placeName, type DataPlace } from '../data/database-name.ts';
import type { PackageRecord } from './carry/package-register.ts';
import type {
  Handover,
  HeldBack,
  NumberLease,
  OpenClash,
  Refusal,
  Rewound,
  SentBatch,
  SyncEvent,
} from './sync-records.ts';

export type SyncDatabase = Dexie & {
  readonly refusals: Table<Refusal, string>;
  readonly clashes: Table<OpenClash, string>;
  readonly handovers: Table<Handover, string>;
  readonly heldBack: Table<HeldBack, string>;
  readonly rewound: Table<Rewound, string>;
  readonly sentBatches: Table<SentBatch, number>;
  readonly events: Table<SyncEvent, number>;
  readonly notes: Table<string, string>;
  readonly packages: Table<PackageRecord, string>;
  readonly numberLeases: Table<NumberLease, string>;
};

/** The database of the sync's own records, beside RxDB's; its name never changes. */
export const syncDatabaseName = (place: DataPlace): string => `${placeName(place)}-sync`;

export function openSyncDatabase(name: string): SyncDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as SyncDatabase;
  database.version(1).stores({
    refusals: 'key',
    clashes: 'key, documentId',
    handovers: 'key',
    heldBack: 'key',
    rewound: 'key',
    sentBatches: '++',
    events: '++',
    notes: '',
    packages: 'key',
  });
  database.version(2).stores({ numberLeases: 'key' });
  return database;
}
