import type { RxConflictHandler, RxConflictHandlerInput } from 'rxdb';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { builtInDocument } from '../../shared/schemes/built-in.ts';
import { isDeleted } from '../../shared/sync/is-deleted.ts';
import { mergeDocuments } from '../../shared/sync/merge.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';
import { isSameWrite } from '../../shared/sync/write-mark.ts';
import { delay } from './delay.ts';
import { isSameState } from './is-same-state.ts';
import type { OvertakenWrites } from './overtaken-writes.ts';
import type { SyncContext } from './sync-context.ts';
import { documentKey } from './sync-records.ts';

/** Milliseconds until a clash that could not be written down is tried again. */
const retryAfter = 5000;

/** RxDB's question whether a pulled state is what this PC has, the first being the pulled one. */
const isPulledTheSame = 'downstream-check-if-equal-1';

/** The state both sides come from, null when nobody knows it. */
function baseOf<N extends CollectionName>(
  { records }: SyncContext,
  collection: N,
  assumed: WireDocument<N> | null,
  theirs: WireDocument<N>,
): WireDocument<N> | null {
  // This PC's own write, of which it never heard that it arrived: mine was made from it.
  if (records.wasSent(collection, theirs)) return theirs;
  const key = documentKey(collection, theirs.id);
  const rewound = records.rewound.get(key);
  if (rewound) return rewound.base as WireDocument<N> | null;
  const refusal = records.refusals.get(key);
  if (refusal) return refusal.base as WireDocument<N> | null;
  return assumed ?? builtInBase(collection, theirs.id);
}

/** What comes with the program is on every PC before the first pull, so that both sides come from it. */
function builtInBase<N extends CollectionName>(collection: N, id: string): WireDocument<N> | null {
  const document = builtInDocument(collection, id);
  return document && ({ ...document, _deleted: false } as unknown as WireDocument<N>);
}

/** Whether this PC has just put its edit of the document into the tray, because another office has the document. */
const isHandedOver = ({ records }: SyncContext, collection: CollectionName, mine: WireDocument): boolean =>
  records.handovers
    .all()
    .some(
      ({ collection: name, documentId, document }) =>
        name === collection && documentId === mine.id && isSameWrite(document, mine),
    );

async function resolve<N extends CollectionName>(
  context: SyncContext,
  collection: N,
  input: RxConflictHandlerInput<DocumentOf<N>>,
  isOld: boolean,
): Promise<WireDocument<N>> {
  const { records } = context;
  const mine = input.newDocumentState as unknown as WireDocument<N>;
  const theirs = input.realMasterState as unknown as WireDocument<N>;
  if (isDeleted(theirs) && isHandedOver(context, collection, mine)) return theirs;
  const assumed = (input.assumedMasterState ?? null) as unknown as WireDocument<N> | null;
  const known = baseOf(context, collection, assumed, theirs);
  // A PC that came out of a backup has an old state of it and no edit.
  const base = known === null && isOld ? mine : known;
  const { merged, clashes } = mergeDocuments(collection, { base, mine, theirs });
  if (clashes.length > 0) {
    await records.addClashes(collection, mine.id, clashes);
    await records.log.add('clash', { collection, id: mine.id, count: clashes.length });
  }
  await records.refusals.remove(documentKey(collection, mine.id));
  await records.rewound.remove(documentKey(collection, mine.id));
  await records.forgetSent(collection, [mine.id]);
  return merged;
}

/**
 * Merges what two PCs did to one document. Every value that loses is written down before the merged document
 * takes its place. It never gives up but when the sync is stopped: RxDB would pass the document by for good.
 *
 * @param isOutdated whether the hub has had a newer state from this PC since it handed this one out
 */
export const createConflictHandler = <N extends CollectionName>(
  context: SyncContext,
  collection: N,
  overtaken: OvertakenWrites,
  isOutdated: (pulled: WireDocument) => boolean,
): RxConflictHandler<DocumentOf<N>> => ({
  // What RxDB takes for the same it leaves as it is. It asks this only of a document that the hub has as this PC has it.
  isEqual: (a, b, asking) => isSameState(a, b) || (asking === isPulledTheSame && isOutdated(a)),
  resolve: async (input) => {
    const isOld = overtaken.take(input.newDocumentState);
    for (;;) {
      try {
        return (await resolve(context, collection, input, isOld)) as never;
      } catch (error) {
        if (context.signal.aborted) throw error;
        await delay(retryAfter, context.signal);
      }
    }
  },
});
