import type { ReplicationPullHandler } from 'rxdb';
import { AppError } from '../../shared/lib/app-error.ts';
import { isErrorCode } from '../../shared/lib/error-texts.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { Checkpoint, PullAnswer, WireDocument } from '../../shared/sync/protocol.ts';
import { isSameWrite } from '../../shared/sync/write-mark.ts';
import { askUntilAnswered } from './ask-until-answered.ts';
import type { SentSeqs } from './sent-seqs.ts';
import type { SyncContext } from './sync-context.ts';
import { documentKey } from './sync-records.ts';

interface Options {
  readonly context: SyncContext;
  readonly collection: CollectionName;
  readonly sentSeqs: SentSeqs;
  /** Documents that were held back and that this program can read now; handed out with the first pull. */
  readonly released: readonly WireDocument[];
}

async function fetchPage(
  { context, collection }: Options,
  question: { readonly after: number; readonly limit: number; readonly count: boolean },
): Promise<PullAnswer> {
  const answer = await askUntilAnswered(context, () => context.hub.pull({ collection, ...question }));
  if (answer.kind === 'ok') return answer.value;
  const code = answer.kind === 'rejected' && isErrorCode(answer.code) ? answer.code : 'HUB_FAILED';
  throw new AppError(code, answer.kind === 'rejected' ? answer.params : { reference: answer.kind });
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
 * Fetches what the hub has after the checkpoint. It waits while the hub cannot be reached and fails only when the
 * hub refuses the question itself.
 */
export function createPullHandler(
  options: Options,
): ReplicationPullHandler<DocumentOf<CollectionName>, Checkpoint> {
  const { context, collection } = options;
  let { released } = options;
  return async (checkpoint, batchSize) => {
    await context.turns.mayPull(collection);
    let after = checkpoint?.seq ?? 0;
    const documents = [...released];
    try {
      // RxDB takes a short batch for the last one, so a page with unwelcome documents is filled up.
      for (let more = true; more && documents.length < batchSize;) {
        const count = !context.progress.isCounted(collection);
        const page = await fetchPage(options, { after, limit: batchSize, count });
        documents.push(...welcomeOf(options, page));
        after = page.checkpoint.seq;
        more = page.more;
        context.progress.pulled(collection, page);
        if (!more) context.turns.pulled(collection);
      }
    } catch (error) {
      context.turns.pulled(collection);
      throw error;
    }
    released = [];
    if (documents.length > 0)
      await context.records.log.add('pulled', { collection, count: documents.length });
    return { documents, checkpoint: { seq: after } };
  };
}
