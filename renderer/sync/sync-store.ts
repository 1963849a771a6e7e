import type { Clock } from '../../shared/lib/clock.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { Clash } from '../../shared/sync/merge-clash.ts';
import { markOf } from '../../shared/sync/write-mark.ts';
import { openSentFiles, type SentFiles } from './sent-files.ts';
import { openSentWrites, type SentWrites } from './sent-writes.ts';
import type { PackageRecord } from './carry/package-register.ts';
import type { DataKey } from '../../shared/crypto/data-key.ts';
import { plainTable, sealedTable } from './sealed-table.ts';
import { openRecordList, type Described, type RecordList } from './record-list.ts';
import type { SyncDatabase } from './sync-database.ts';
import { createSyncLog, type SyncLog } from './sync-log.ts';
import {
  documentKey,
  type Handover,
  type HeldBack,
  type NumberLease,
  type OpenClash,
  type Refusal,
  type Rewound,
} from './sync-records.ts';
import { unlessClosed } from './unless-closed.ts';

/** What the sync remembers; everything is on disk when its promise resolves. */
export interface SyncStore extends SentWrites {
  readonly refusals: RecordList<Refusal>;
  readonly clashes: RecordList<OpenClash>;
  readonly handovers: RecordList<Handover>;
  readonly heldBack: RecordList<HeldBack>;
  readonly rewound: RecordList<Rewound>;
  readonly addClashes: (
    collection: CollectionName,
    documentId: string,
    clashes: readonly Clash[],
  ) => Promise<void>;
  /** The registers of packages, one line for each way and number. */
  readonly packages: RecordList<PackageRecord>;
  readonly numberLeases: RecordList<NumberLease>;
  readonly sentFiles: SentFiles;
  readonly readNote: (name: string) => Promise<string | null>;
  readonly writeNote: (name: string, value: string) => Promise<void>;
  readonly log: SyncLog;
  /** How many records do not open, of whatever kind: what they told is not known any more. */
  readonly broken: number;
  readonly close: () => void;
}

type Of = Pick<Refusal, 'collection' | 'documentId'>;
const keyOfDocument = ({ collection, documentId }: Of): string => documentKey(collection, documentId);

/** The same value that loses again is the same clash, with the newest of the other side's values. */
const keyOfClash = (clash: Described<OpenClash>): string =>
  `${keyOfDocument(clash)}/${clash.path}/${canonicalJson(clash.stands === 'theirs' ? clash.mine : clash.theirs)}`;

/** Two edits of one document that both lost their office are two matters. */
const keyOfHandover = (handover: Described<Handover>): string =>
  `${keyOfDocument(handover)}/${canonicalJson(markOf(handover.document))}`;

/** @param key of the personal fields; null where nothing is sealed */
export async function openSyncStore(
  database: SyncDatabase,
  clock: Clock,
  key: DataKey | null,
): Promise<SyncStore> {
  const { refusals, handovers, heldBack, rewound, packages, numberLeases } = database;
  const sealed = {
    clashes: sealedTable(database.clashes, key),
    refusals: sealedTable(refusals, key),
    handovers: sealedTable(handovers, key),
    heldBack: sealedTable(heldBack, key),
    rewound: sealedTable(rewound, key),
  };
  const clashes = await openRecordList(sealed.clashes, clock, keyOfClash);
  const broken = await Promise.all(Object.values(sealed).map((table) => table.broken()));
  return {
    refusals: await openRecordList(sealed.refusals, clock, keyOfDocument),
    handovers: await openRecordList(sealed.handovers, clock, keyOfHandover),
    heldBack: await openRecordList(sealed.heldBack, clock, keyOfDocument),
    rewound: await openRecordList(sealed.rewound, clock, keyOfDocument),
    broken: broken.reduce((sum, count) => sum + count, 0),
    packages: await openRecordList(
      plainTable(packages),
      clock,
      ({ direction, serial, sha256 }) => `${direction}/${serial}/${sha256}`,
    ),
    numberLeases: await openRecordList(plainTable(numberLeases), clock, ({ request }) => request),
    clashes,
    addClashes: async (collection, documentId, list) => {
      // One after the other, so that they are listed as they stand in the document.
      for (const clash of list) await clashes.put({ ...clash, collection, documentId });
    },
    sentFiles: openSentFiles(database),
    ...(await openSentWrites(database.sentBatches)),
    readNote: async (name) => (await database.notes.get(name)) ?? null,
    writeNote: (name, value) => unlessClosed(() => database.notes.put(value, name)),
    log: createSyncLog(database, clock),
    close: () => database.close(),
  };
}
