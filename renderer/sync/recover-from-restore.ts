import { getAssumedMasterState, getChangedDocumentsSince } from 'rxdb';
import type { RxDocumentData } from 'rxdb';
import type { RxReplicationState } from 'rxdb/plugins/replication';
import { AppError } from '../../shared/lib/app-error.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { isDeleted } from '../../shared/sync/is-deleted.ts';
import { maxPullRows, type Checkpoint, type WireDocument } from '../../shared/sync/protocol.ts';
import { isSameWrite } from '../../shared/sync/write-mark.ts';
import type { EpochGate } from './epoch-gate.ts';
import { fetchPage } from './fetch-page.ts';
import { giveBack } from './give-back.ts';
import { isSameState } from './is-same-state.ts';
import type { SentSeqs } from './sent-seqs.ts';
import type { SyncContext } from './sync-context.ts';
import { wireOfState } from './wire-of-state.ts';

type AnyDocument = DocumentOf<CollectionName>;
type InternalState = NonNullable<RxReplicationState<AnyDocument, Checkpoint>['internalReplicationState']>;

interface Options {
  readonly context: SyncContext;
  readonly collection: CollectionName;
  readonly gate: EpochGate;
  readonly sentSeqs: SentSeqs;
  readonly internalState: () => InternalState | undefined;
}

/** What to take from the hub, and where the next pull goes on. */
interface Recovered {
  readonly documents: readonly WireDocument[];
  readonly seq: number;
  readonly epoch: string;
}

/** By the epoch that this PC knows the city from. */
export type Recover = (known: string) => Promise<Recovered>;

/** What the hub has now, and in which states both had the documents before the epochs parted. */
interface HubView {
  readonly epoch: string;
  readonly seq: number;
  readonly documents: ReadonlyMap<string, WireDocument>;
  readonly shared: ReadonlyMap<string, WireDocument>;
}

async function viewHub({ context, collection }: Options, known: string): Promise<HubView> {
  const documents = new Map<string, WireDocument>();
  const shared = new Map<string, WireDocument>();
  let epoch: string | null = null;
  let seq = 0;
  for (let more = true; more;) {
    const page = await fetchPage(context, { collection, after: seq, limit: maxPullRows, epoch: known });
    // Restored once more meanwhile: from the beginning, the next time.
    if (page.epoch === undefined || (epoch !== null && page.epoch !== epoch))
      throw new AppError('HUB_RESTORED');
    ({ epoch, more } = page);
    ({ seq } = page.checkpoint);
    for (const one of page.documents as readonly WireDocument[]) documents.set(one.id, one);
    for (const one of (page.shared ?? []) as readonly WireDocument[]) shared.set(one.id, one);
  }
  return { epoch: epoch ?? known, seq, documents, shared };
}

interface Local {
  readonly state: RxDocumentData<AnyDocument>;
  /** What the hub had, as far as this PC knows. */
  readonly master: WireDocument;
}

/** The documents of this PC that the hub has had, tombstones included. */
async function* localDocuments(internal: InternalState): AsyncGenerator<Local> {
  let checkpoint: unknown;
  for (;;) {
    const found = await getChangedDocumentsSince(internal.input.forkInstance, maxPullRows, checkpoint);
    const masters = await getAssumedMasterState(
      internal,
      found.documents.map(({ id }) => id),
    );
    for (const state of found.documents) {
      const master = masters[state.id]?.docData;
      if (master) yield { state, master: wireOfState(master as RxDocumentData<AnyDocument>) };
    }
    if (found.documents.length < maxPullRows) return;
    ({ checkpoint } = found);
  }
}

type Judgement = 'same' | 'news' | 'lost';

function isSameAtHub({ documents }: HubView, one: WireDocument): boolean {
  const theirs = documents.get(one.id);
  return theirs !== undefined && isSameWrite(theirs, one) && isDeleted(theirs) === isDeleted(one);
}

/** Revisions grow along a document's line of states, and both states were on one line up to the shared one. */
function judge(hub: HubView, master: WireDocument): Judgement {
  if (isSameAtHub(hub, master)) return 'same';
  const { shared } = hub;
  const base = shared.get(master.id);
  return base && master.rev <= base.rev ? 'news' : 'lost';
}

/**
 * The hub was restored from a backup. What it has lost is noted with the state it went back to, which is the base of
 * whatever this PC sends of that document; what this PC's account wrote itself is sent again, and nothing of this PC
 * gives way to an older state. To be done twice changes nothing.
 */
export async function recoverFromRestore(options: Options, known: string): Promise<Recovered> {
  const { context, collection, gate, sentSeqs } = options;
  const { records, store } = context;
  const internal = options.internalState();
  if (!internal) throw new AppError('HUB_RESTORED');
  const hub = await viewHub(options, known);
  // A push may have found out before the pull, and has sent something since.
  if (gate.now() !== hub.epoch) sentSeqs.forget();
  const news = new Map(hub.documents);
  const ours: RxDocumentData<AnyDocument>[] = [];
  let lost = 0;
  for await (const { state, master } of localDocuments(internal)) {
    const { id } = state;
    const isSent = sentSeqs.isNewer(id, hub.seq);
    // What was sent and answered just now may not be written down as the hub's yet.
    const isThere = isSameAtHub(hub, wireOfState(state));
    const judgement = isSent || isThere ? 'same' : judge(hub, master);
    if (judgement === 'same') news.delete(id);
    if (judgement !== 'lost') continue;
    lost += 1;
    const base = hub.shared.get(id) ?? null;
    await records.rewound.put({ collection, documentId: id, base });
    const mine = wireOfState(state);
    const isOwn = mine.updatedBy === store.actor.id || mine.deviceId === store.deviceId;
    const theirs = hub.documents.get(id);
    // Somebody else's work that he has not sent again yet stays, unless the hub has something newer than the backup.
    if (isOwn || !theirs || (base && isSameWrite(base, theirs))) news.delete(id);
    if (isOwn && isSameState(mine, master)) ours.push(state);
  }
  if (collection === 'evidence') await records.sentFiles.forgetAll();
  await records.log.add('restored', { collection, count: lost });
  gate.set(hub.epoch);
  await giveBack(store, collection, ours);
  return { documents: [...news.values()], seq: hub.seq, epoch: hub.epoch };
}
