import { replicateRxCollection, type RxReplicationState } from 'rxdb/plugins/replication';
import type { RxError, RxTypeError } from 'rxdb';
import type { Observable } from 'rxjs';
import { AppError } from '../../shared/lib/app-error.ts';
import { documentProblems } from '../../shared/schema/check-document.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { maxPullRows, maxPushRows, type Checkpoint, type WireDocument } from '../../shared/sync/protocol.ts';
import { collectionOf } from '../data/collection-of.ts';
import { createSerialQueue } from '../data/serial-queue.ts';
import { createConflictHandler } from './conflict-handler.ts';
import { delay } from './delay.ts';
import { createDeliveries, type Deliveries } from './deliveries.ts';
import { createEpochGate } from './epoch-gate.ts';
import { createIntake, type Intake } from './intake.ts';
import { createOvertakenWrites } from './overtaken-writes.ts';
import { createPullHandler, type PullCheckpoint } from './pull-handler.ts';
import { createPushHandler } from './push-handler.ts';
import { replicationIdentifier } from './replication-identifier.ts';
import { recoverFromRestore, type Recover } from './recover-from-restore.ts';
import { createSentSeqs } from './sent-seqs.ts';
import { isAwaited, settleLeftovers, settleOvertaken } from './settle-overtaken.ts';
import type { SyncContext } from './sync-context.ts';
import { createUnsentCounter } from './unsent.ts';
import { wireOfState } from './wire-of-state.ts';

type AnyDocument = DocumentOf<CollectionName>;
export type ReplicationState = RxReplicationState<AnyDocument, Checkpoint>;

/** Milliseconds until a question the hub refused is asked again; waiting for the hub is the handlers' own matter. */
const retryTime = 30_000;

/** RxDB commits what it has sent once for each batch: more than a request holds, so that the disk is not waited for. */
const rowsAtOnce = 2 * maxPushRows;

export interface Replication {
  readonly active$: Observable<boolean>;
  /** What went wrong: a question the hub refuses, or a write that this PC's storage refused. */
  readonly error$: Observable<RxError | RxTypeError>;
  readonly pullNow: () => void;
  /** From where the next pull will ask; null while none has been answered. */
  readonly head: () => PullCheckpoint | null;
  /** To be asked when a pull is over: whether all of it is stored, and written down as read. */
  readonly settle: () => Promise<boolean>;
  readonly countUnsent: () => Promise<number>;
  /** RxDB's own state of it. */
  readonly internal: () => ReplicationState['internalReplicationState'];
  readonly stop: () => Promise<void>;
}

/** What was held back and fits this program's schema now, after an update. */
const releasedOf = ({ records }: SyncContext, name: CollectionName): WireDocument[] =>
  records.heldBack
    .all()
    .filter(({ collection, document }) => collection === name && isReadable(name, document))
    .map(({ document }) => document);

const isReadable = (name: CollectionName, document: WireDocument): boolean => {
  const fields = Object.entries(document).filter(([field]) => field !== '_deleted');
  return documentProblems(name, Object.fromEntries(fields)).length === 0;
};

function follow(
  context: SyncContext,
  name: CollectionName,
  replication: RxReplicationState<AnyDocument, PullCheckpoint>,
  deliveries: Deliveries<PullCheckpoint>,
): void {
  replication.subs.push(
    replication.received$.subscribe((state) => {
      const received = wireOfState(state);
      deliveries.stored(received);
      void settleOvertaken(context, name, received);
    }),
  );
  const internal = replication.internalReplicationState;
  if (!internal) return;
  const { up, down } = internal.events.active;
  let pauseFor = context.patience.first;
  const pullAgain = async (): Promise<void> => {
    const isAllStored = await deliveries.settle();
    const pause = pauseFor;
    pauseFor = isAllStored ? context.patience.first : Math.min(2 * pause, context.patience.most);
    if (isAllStored) return;
    // What RxDB has in hand may have to be answered first.
    await delay(pause, context.signal);
    replication.reSync();
  };
  replication.subs.push(
    up.subscribe((active) => context.turns.pushing(name, active)),
    // It fails only when the data is closed meanwhile.
    down.subscribe((active) => void (active || pullAgain().catch(() => undefined))),
  );
}

/** Starts the sync of one collection. It goes on until it is stopped, through every loss of the network. */
export async function replicateCollection(
  context: SyncContext,
  name: CollectionName,
  pushBatch: number = rowsAtOnce,
): Promise<Replication> {
  const collection = collectionOf(context.store.database, name);
  await settleLeftovers(context, name);
  const overtaken = createOvertakenWrites();
  const own = {
    context,
    collection: name,
    sentSeqs: createSentSeqs(),
    gate: createEpochGate(context.signal),
  };
  const internalState = () => replication.internalReplicationState;
  const recoveries = createSerialQueue();
  const recover: Recover = (known) =>
    recoveries.run(name, () => recoverFromRestore({ ...own, internalState }, known));
  const shared = { ...own, recover };
  const released = releasedOf(context, name);
  const deliveries = createDeliveries<PullCheckpoint>(context, name, internalState);
  // A page that was read before this PC's newest write is placed after it, should the write's answer be the quicker.
  const isOutdated = (pulled: WireDocument): boolean => {
    const reached = deliveries.broughtUpTo(pulled);
    return reached !== null && own.sentSeqs.isNewer(pulled.id, reached.seq);
  };
  collection.conflictHandler = createConflictHandler(context, name, overtaken, isOutdated);
  const openIntake = (): Intake<PullCheckpoint> => {
    const internal = internalState();
    if (!internal) throw new AppError('HUB_FAILED', { reference: name });
    return createIntake({
      internal,
      deviceId: context.store.deviceId,
      isWithRxdb: deliveries.isOpen,
      reach: deliveries.reach,
      onStored: (document) => {
        if (isAwaited(context, name, document.id)) void settleOvertaken(context, name, document);
      },
    });
  };
  // As RxDB tells of what it could not store itself.
  const onNotStored = (error: unknown): void => internalState()?.events.error.next(error as RxError);
  const replication: RxReplicationState<AnyDocument, PullCheckpoint> = replicateRxCollection<
    AnyDocument,
    PullCheckpoint
  >({
    replicationIdentifier: replicationIdentifier(name),
    collection,
    live: true,
    retryTime,
    waitForLeadership: false,
    // Or a minimised window would not sync.
    toggleOnDocumentVisible: false,
    autoStart: false,
    pull: {
      handler: createPullHandler({ ...shared, released, deliveries, openIntake, onNotStored }),
      batchSize: maxPullRows,
    },
    push: { handler: createPushHandler({ ...shared, overtaken }), batchSize: pushBatch },
  });
  const { active$, error$ } = replication;
  const started = replication.start();
  await started;
  follow(context, name, replication, deliveries);
  return {
    active$,
    error$,
    pullNow: () => replication.reSync(),
    head: deliveries.head,
    settle: deliveries.settle,
    internal: () => replication.internalReplicationState,
    countUnsent: createUnsentCounter(context, name, () => replication.internalReplicationState),
    stop: () => replication.cancel(),
  };
}
