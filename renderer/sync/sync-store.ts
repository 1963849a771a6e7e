import type { Clock } from '../../shared/lib/clock.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { Clash } from '../../shared/sync/merge-clash.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';
import { isSameWrite, markOf } from '../../shared/sync/write-mark.ts';
import { openRecordList, type Described, type RecordList } from './record-list.ts';
import type { SyncDatabase } from './sync-database.ts';
import { createSyncLog, type SyncLog } from './sync-log.ts';
import { documentKey, type Handover, type HeldBack, type OpenClash, type Refusal } from './sync-records.ts';

/** What the sync remembers; everything is on disk when its promise resolves. */
export interface SyncStore {
  readonly refusals: RecordList<Refusal>;
  readonly clashes: RecordList<OpenClash>;
  readonly handovers: RecordList<Handover>;
  readonly heldBack: RecordList<HeldBack>;
  readonly addClashes: (
    collection: CollectionName,
    documentId: string,
    clashes: readonly Clash[],
  ) => Promise<void>;
  /** The writes are about to be sent: whatever becomes of the request, the hub may have them. */
  readonly noteSent: (collection: CollectionName, documents: readonly WireDocument[]) => Promise<void>;
  /** The hub has answered for these documents. */
  readonly forgetSent: (collection: CollectionName, ids: readonly string[]) => Promise<void>;
  /** Whether this PC itself sent that very write and did not hear what became of it. */
  readonly wasSent: (collection: CollectionName, document: WireDocument) => Promise<boolean>;
  readonly readNote: (name: string) => Promise<string | null>;
  readonly writeNote: (name: string, value: string) => Promise<void>;
  readonly log: SyncLog;
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

function sentWrites({ sent }: SyncDatabase): Pick<SyncStore, 'noteSent' | 'forgetSent' | 'wasSent'> {
  return {
    noteSent: async (collection, documents) => {
      const rows = documents.map((document) => {
        const [key, mark] = [documentKey(collection, document.id), markOf(document)];
        return { key: `${key}/${canonicalJson(mark)}`, documentKey: key, mark };
      });
      await sent.bulkPut(rows);
    },
    forgetSent: async (collection, ids) => {
      const keys = ids.map((id) => documentKey(collection, id));
      await sent.where('documentKey').anyOf(keys).delete();
    },
    wasSent: async (collection, document) => {
      const rows = await sent.where('documentKey').equals(documentKey(collection, document.id)).toArray();
      return rows.some(({ mark }) => isSameWrite(mark, document));
    },
  };
}

export async function openSyncStore(database: SyncDatabase, clock: Clock): Promise<SyncStore> {
  const clashes = await openRecordList(database.clashes, clock, keyOfClash);
  return {
    refusals: await openRecordList(database.refusals, clock, keyOfDocument),
    handovers: await openRecordList(database.handovers, clock, keyOfHandover),
    heldBack: await openRecordList(database.heldBack, clock, keyOfDocument),
    clashes,
    addClashes: async (collection, documentId, list) => {
      await Promise.all(list.map((clash) => clashes.put({ ...clash, collection, documentId })));
    },
    ...sentWrites(database),
    readNote: async (name) => (await database.notes.get(name)) ?? null,
    writeNote: async (name, value) => {
      await database.notes.put(value, name);
    },
    log: createSyncLog(database, clock),
    close: () => database.close(),
  };
}
