import type { ReplicationPullHandler } from 'rxdb';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { Checkpoint, PullAnswer, WireDocument } from '../../shared/sync/protocol.ts';
import { isSameWrite } from '../../shared/sync/write-mark.ts';
import type { EpochGate } from './epoch-gate.ts';
import { fetchPage } from './fetch-page.ts';
import type { Intake } from './intake.ts';
import type { Recover } from './recover-from-restore.ts';
import type { Deliveries } from './deliveries.ts';
import type { SentSeqs } from './sent-seqs.ts';
import type { SyncContext } from './sync-context.ts';
import { documentKey } from './sync-records.ts';

interface Options {
  readonly context: SyncContext;
  readonly collection: CollectionName;
  readonly sentSeqs: SentSeqs;
  /** Documents that were held back and that this program can read now; handed out with the first pull. */
  readonly released: readonly WireDocument[];
  readonly gate: EpochGate;
  readonly recover: Recover;
  readonly deliveries: Deliveries<PullCheckpoint>;
  readonly openIntake: () => Intake<PullCheckpoint>;
  /** This PC's storage takes nothing: the replication is to be begun again later. */
  readonly onNotStored: (error: unknown) => void;
}

/** It lies with what RxDB has stored of the pull. */
export interface PullCheckpoint extends Checkpoint {
  readonly epoch?: string;
}

/** Whether RxDB may put the hub's document in the place of this PC's. */
function isWelcome(
  { context, collection, sentSeqs }: Options,
  document: WireDocument,
  pageSeq: number,
): boolean {
  const { records } = context;
  // The page was read before the hub stored what this PC has sent since; a later page has it.
  if (sentSeqs.isNewer(document.id, pageSeq)) return false;
  const key = documentKey(collection, document.id);
  const held = records.heldBack.get(key);
  if (held && isSameWrite(held.document, document)) return false;
  // A refused edit stays while the hub has nothing new against it.
  const refusal = records.refusals.get(key);
  return !(refusal?.base && isSameWrite(refusal.base, document));
}

const welcomeOf = (options: Options, { documents, checkpoint }: PullAnswer): WireDocument[] =>
  (documents as readonly WireDocument[]).filter((document) => isWelcome(options, document, checkpoint.seq));

/**
 * Fetches what the hub has after the checkpoint; what is new to this PC is stored at once, and RxDB is given the rest.
 * It waits while the hub cannot be reached and fails only when the hub refuses the question itself.
 */
export function createPullHandler(
  options: Options,
): ReplicationPullHandler<DocumentOf<CollectionName>, PullCheckpoint> {
  const { context, collection, gate, deliveries } = options;
  let { released } = options;

  const fetchAll = async (
    intake: Intake<PullCheckpoint>,
    from: PullCheckpoint,
    batchSize: number,
    known: PullAnswer | null,
  ): Promise<PullCheckpoint & { readonly count: number }> => {
    let given = known;
    let { seq: after, epoch } = from;
    let count = intake.left().length;
    const reached = (): PullCheckpoint => ({ seq: after, ...(epoch !== undefined && { epoch }) });
    // RxDB takes a short batch for the last one, so a page with unwelcome documents is filled up.
    for (let more = true; more && intake.left().length < batchSize;) {
      const isFirst = !context.progress.isCounted(collection);
      const asked = { collection, after, limit: batchSize, count: isFirst };
      const page = given ?? (await fetchPage(context, asked));
      given = null;
      if (epoch !== undefined && page.epoch !== undefined && page.epoch !== epoch) {
        const recovered = await options.recover(epoch);
        intake.leave(recovered.documents);
        count += recovered.documents.length;
        ({ seq: after, epoch } = recovered);
        // And what has come since, in the new numbering.
        continue;
      }
      epoch = page.epoch ?? epoch;
      gate.set(epoch ?? null);
      const documents = welcomeOf(options, page);
      count += documents.length;
      after = page.checkpoint.seq;
      more = page.more;
      if (documents.length > 0) await intake.take({ documents, checkpoint: reached() });
      context.progress.pulled(collection, page);
      if (!more) context.turns.pulled(collection);
    }
    return { ...reached(), count };
  };
  return async (checkpoint, batchSize) => {
    const from = deliveries.head() ?? checkpoint ?? { seq: 0 };
    if (gate.now() === undefined) gate.set(from.epoch ?? null);
    const known = await context.first.pageOf(collection, from);
    await context.turns.mayPull(collection);
    const intake = options.openIntake();
    intake.leave(released);
    try {
      const { count, ...reached } = await fetchAll(intake, from, batchSize, known);
      await intake.settle();
      released = [];
      const documents = [...intake.left()];
      deliveries.handed(documents, reached);
      if (count > 0) await context.records.log.add('pulled', { collection, count });
      // Where it is on the disk: RxDB goes past documents that it has not stored.
      return { documents, checkpoint: deliveries.written() ?? checkpoint ?? { seq: 0 } };
    } catch (error) {
      context.turns.pulled(collection);
      const isStored = await intake.settle().then(
        () => true,
        () => false,
      );
      if (isStored) throw error;
      options.onNotStored(error);
      return { documents: [], checkpoint: from };
    } finally {
      context.turns.stored(collection);
    }
  };
}
