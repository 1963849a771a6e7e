import type { NumberBlock } from '../../shared/sync/number-block.ts';
import type { ClosedTo } from '../../shared/domain/closed-to.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';
import type { AccountReads, AccountWrites } from './account-store.ts';
import type { AuditEntry, AuditFacts, AuditHead } from './audit-entry.ts';
import type { EvidenceReads, EvidenceWrites } from './evidence-rows.ts';
import type { ChangeSpan, SpanContent } from './change-span.ts';
import type { Epochs } from './epochs.ts';
import type { ForeignChanges } from './city-bus.ts';
import type { HistoryEntry, HistoryRecord } from './history-entry.ts';
import type { MeetingReads, MeetingWrites } from './meeting-store.ts';
import type { PackageReads, PackageWrites } from './package-store.ts';
import type { Placement, PlacementKey } from './placement-rows.ts';
import type { ReadScope } from './read-scope.ts';
import type { UnreadableValues } from './unreadable-values.ts';

/** A document as the hub holds it; a tombstone keeps its last content. */
export interface StoredDocument<N extends CollectionName = CollectionName> {
  readonly document: DocumentOf<N>;
  readonly deleted: boolean;
  /** The city's change that brought this state. */
  readonly seq: number;
  /** The change from which the document's township has had it without a break. */
  readonly sinceSeq: number;
  /**
   * The history entry that has this very state, which is kept there alone; left out for a document that came in
   * without one.
   */
  readonly entrySeq?: number;
  /** A personal field of it does not open, and stands there sealed: it is shown to nobody. */
  readonly unreadable?: true;
}

/** A document that left a township's scope: those of the township who had it are sent a tombstone. */
export interface Departure {
  readonly collection: CollectionName;
  /** Or the `memberOffice` of a member of the panel. */
  readonly townshipCode: string;
  readonly seq: number;
  readonly sinceSeq: number;
  readonly document: DocumentOf<CollectionName>;
}

export interface LeasedBlock extends NumberBlock {
  readonly device: string;
  /** The device's name for its request, by which a repeated one gets the same block. */
  readonly request: string;
  readonly at: string;
}

/** What may be done while a city's counters are locked: no other write of this city happens meanwhile. */
export interface CityWriter
  extends
    MeetingReads,
    MeetingWrites,
    AccountReads,
    AccountWrites,
    EvidenceWrites,
    PackageReads,
    PackageWrites {
  /** The next number in the order of the city's changes. */
  readonly takeSeq: () => number;
  readonly findByIds: <N extends CollectionName>(
    collection: N,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, StoredDocument<N>>>;
  /** Living documents of a collection that belong to these candidacies, or that bear these tags. */
  readonly findByCandidacy: <N extends CollectionName>(
    collection: N,
    candidacyIds: readonly string[],
  ) => Promise<readonly DocumentOf<N>[]>;
  readonly findByTag: <N extends CollectionName>(
    collection: N,
    tags: readonly string[],
  ) => Promise<readonly DocumentOf<N>[]>;
  readonly findByCycle: <N extends CollectionName>(
    collection: N,
    cycleIds: readonly string[],
  ) => Promise<readonly DocumentOf<N>[]>;
  /** Documents of a collection that belong to these townships, tombstones included. */
  readonly findIdsOfTownships: (
    collection: CollectionName,
    townshipCodes: readonly string[],
  ) => Promise<readonly string[]>;
  /** What each member of the panel keeps out of. */
  readonly everyClosed: () => Promise<ReadonlyMap<string, ClosedTo>>;
  /** The announced cycles. */
  readonly publishedCycles: () => Promise<ReadonlySet<string>>;
  /** Which of these documents this township once had and lost. */
  readonly departedIds: (
    collection: CollectionName,
    townshipCode: string,
    ids: readonly string[],
  ) => Promise<ReadonlySet<string>>;
  readonly putDocuments: (collection: CollectionName, rows: readonly StoredDocument[]) => Promise<void>;
  /** @returns the records as they are stored, with their personal fields sealed: what a digest is taken of */
  readonly addHistory: (records: readonly HistoryRecord[]) => Promise<readonly HistoryRecord[]>;
  /** A document's history as it is kept, oldest first. */
  readonly historyOf: (collection: CollectionName, id: string) => Promise<readonly HistoryRecord[]>;
  /** Puts other states in records that are there; nothing but an erasure may. */
  readonly rewriteHistory: (records: readonly HistoryRecord[]) => Promise<readonly HistoryRecord[]>;
  readonly departuresOf: (collection: CollectionName, id: string) => Promise<readonly Departure[]>;
  readonly rewriteDepartures: (departures: readonly Departure[]) => Promise<void>;
  readonly addDepartures: (departures: readonly Departure[]) => Promise<void>;
  /** What townships see of a cycle only once it is announced, tombstones included. */
  readonly findHiddenUntilPublished: (
    collection: CollectionName,
    cycleId: string,
  ) => Promise<readonly StoredDocument[]>;
  /** Appends to the city's audit chain. */
  readonly addAudit: (facts: readonly AuditFacts[]) => Promise<void>;
  readonly findBlock: (device: string, request: string) => Promise<LeasedBlock | null>;
  readonly findBlocks: (series: readonly string[]) => Promise<readonly LeasedBlock[]>;
  /** The highest number a certificate of a series has had, removed and void ones included; 0 when none has. */
  readonly lastCertificate: (series: string) => Promise<number>;
  /** Whether the city's numbering has been broken by a restore, which may have lost leases. */
  readonly isRestored: () => Promise<boolean>;
  /** The highest number leased of a series, 0 when none is. */
  readonly lastNumber: (series: string) => Promise<number>;
  readonly addBlock: (block: LeasedBlock) => Promise<void>;
}

/** Documents by what one looks for, outside a write: each statement sees what had been committed. */
export type DocumentReads = Pick<CityWriter, 'findByIds' | 'findByCandidacy'>;

export interface OfficeReads extends DocumentReads {
  /** What a member of the panel keeps out of. */
  readonly closedTo: (memberId: string) => Promise<ClosedTo>;
}

export interface ChangeQuery {
  readonly collection: CollectionName;
  readonly scope: ReadScope;
  readonly after: number;
  readonly limit: number;
}

export interface Change {
  readonly seq: number;
  readonly id: string;
  /** Read from `json` when it is asked for. */
  readonly document: WireDocument;
  /** The same as JSON, as it is stored. */
  readonly json: string;
  /** As in `StoredDocument`. */
  readonly unreadable?: true;
}

/**
 * Where a hub keeps everything: SQLite or PostgreSQL, with one suite of tests for both. Each call concerns one
 * city, and what it does to another is nothing.
 */
export interface HubStore {
  /** Does all of `work` or nothing of it; the writes of one city happen one after the other. */
  readonly write: <T>(cityId: string, work: (city: CityWriter) => Promise<T>) => Promise<T>;
  /** The changes after `after` that the scope shows, oldest first, at most `limit`; taken from one moment. */
  readonly readChanges: (cityId: string, query: ChangeQuery) => Promise<readonly Change[]>;
  /** How many changes there are after `after` that the scope shows. */
  readonly countChanges: (cityId: string, query: Omit<ChangeQuery, 'limit'>) => Promise<number>;
  readonly readSpan: (span: ChangeSpan) => Promise<SpanContent>;
  /** The documents that do not open. */
  readonly unreadable: Pick<UnreadableValues, 'count' | 'follow'>;
  /**
   * Tells of the changes that other stores on the same database commit; on SQLite there are none.
   *
   * @returns what ends it; to be called before `close`
   */
  readonly followOthers: (listener: ForeignChanges) => Promise<() => Promise<void>>;
  readonly readHistory: (
    cityId: string,
    collection: CollectionName,
    id: string,
  ) => Promise<readonly HistoryEntry[]>;
  /** An entry as it is stored, its personal fields sealed; needs no key. */
  readonly readHistoryEntry: (
    cityId: string,
    collection: CollectionName,
    id: string,
    seq: number,
  ) => Promise<HistoryRecord | null>;
  /** The documents after one, in the order of their names, at most `limit`; needs no key. */
  readonly readPlacements: (
    cityId: string,
    after: PlacementKey | null,
    limit: number,
  ) => Promise<readonly Placement[]>;
  /** The newest entry of a document up to the number `upTo`. */
  readonly readHistoryAt: (
    cityId: string,
    collection: CollectionName,
    id: string,
    upTo: number,
  ) => Promise<HistoryRecord | null>;
  /** The stretches of the city's numbering, which a restore breaks. */
  readonly epochs: (cityId: string) => Promise<Epochs>;
  readonly readAudit: (cityId: string, afterN: number, limit: number) => Promise<readonly AuditEntry[]>;
  readonly auditHead: (cityId: string) => Promise<AuditHead>;
  readonly accounts: (cityId: string) => AccountReads;
  readonly evidence: (cityId: string) => EvidenceReads;
  readonly packages: (cityId: string) => PackageReads;
  readonly meetings: (cityId: string) => MeetingReads;
  readonly documents: (cityId: string) => OfficeReads;
  /** Notes that a tablet of a meeting was here, without waiting for the city's writers. */
  readonly noteMeetingContact: (cityId: string, sessionId: string, at: string) => Promise<void>;
  /** Notes that a device was here, without waiting for the city's writers. */
  readonly noteContact: (cityId: string, deviceId: string, at: string) => Promise<void>;
  /** After an erasure was committed: leaves nothing of it in files, where the database can. */
  readonly overwriteErased: () => Promise<void>;
  readonly close: () => Promise<void>;
}
