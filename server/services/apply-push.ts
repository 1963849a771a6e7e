import type { Clock } from '../../shared/lib/clock.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import { problem, type Problem } from '../../shared/lib/problem.ts';
import type { RowAnswer } from '../../shared/sync/protocol.ts';
import { addAuditNote } from '../accounts/audit-note.ts';
import type { Hub } from '../hub.ts';
import type { HubSession } from '../session.ts';
import { isTakenInMeeting } from '../meetings/meeting-scope.ts';
import { entryText } from '../store/document-rows.ts';
import { entryReference, historyDigest, type HistoryRecord } from '../store/history-entry.ts';
import type { CityWriter, StoredDocument } from '../store/hub-store.ts';
import type { HubChange } from './change-feed.ts';
import { checkSignatures } from './check-signatures.ts';
import { eraseHistory } from './erase-history.ts';
import { followClosings, mayClose } from './follow-closings.ts';
import { judgeRow, refusal, type WriteAction } from './judge-row.ts';
import { followPublication, followTransfer } from './publication.ts';
import { loadPushContext, type PushContext } from './push-context.ts';
import { readPushRow, type IncomingRow } from './push-row.ts';
import { tellKnown } from './tell-known.ts';

type ReadRow<N extends CollectionName> = Result<IncomingRow<N>, Problem>;

interface Accepted<N extends CollectionName = CollectionName> {
  readonly action: WriteAction;
  readonly before: StoredDocument<N> | null;
  readonly after: StoredDocument<N>;
}

/** What a history entry says of the state before: where it is, or the state itself where no entry has it. */
const beforeOf = (collection: CollectionName, before: StoredDocument | null): string | null =>
  before && (before.entrySeq ? entryReference(before.entrySeq) : entryText(collection, before));

/** Answers every row in order; the accepted ones take their place in the context and in `accepted`. */
function judgeRows<N extends CollectionName>(
  city: CityWriter,
  context: PushContext<N>,
  rows: readonly ReadRow<N>[],
  accepted: Accepted<N>[],
  unsound: ReadonlyMap<object, Problem>,
): RowAnswer[] {
  return rows.map((row) => {
    if (!row.ok) return refusal(row.error);
    const verdict = judgeRow(context, row.value, unsound.get(row.value.document) ?? null);
    if (verdict.kind === 'answer') return verdict.answer;
    const { action, before } = verdict;
    const { document, deleted } = row.value;
    const seq = city.takeSeq();
    const sinceSeq = before && action !== 'transfer' ? before.sinceSeq : seq;
    const after = { document, deleted, seq, sinceSeq, entrySeq: seq };
    accepted.push({ action, before, after });
    context.stored.set(document.id, after);
    return { kind: 'stored', seq };
  });
}

/**
 * History and audit of the accepted rows, and whose unsent work was brought along. Both take the time from the hub's
 * clock: a PC's clock orders nothing. What the rows give up is taken out of the history at once.
 *
 * @returns whether anything was
 */
async function record<N extends CollectionName>(
  city: CityWriter,
  clock: Clock,
  { session, authors, collection }: PushContext<N>,
  accepted: readonly Accepted<N>[],
): Promise<boolean> {
  const stamp = { actor: session.id, device: session.deviceId, at: clock.now().toISOString() };
  const entries = accepted.map(({ before, after }): HistoryRecord => {
    const { id } = after.document;
    const states = { before: beforeOf(collection, before), after: entryText(collection, after) };
    return { ...stamp, collection, id, seq: after.seq, ...states };
  });
  const stored = await city.addHistory(entries);
  const facts = accepted.map(({ action }, place) => {
    const entry = stored[place];
    if (!entry) throw new Error(`${stored.length} of ${accepted.length} entries were stored`);
    return {
      ...stamp,
      action,
      subject: `${collection}/${entry.id}#${entry.seq}`,
      digest: historyDigest(entry),
    };
  });
  await city.addAudit(facts);
  const carried = new Set(
    accepted.map(({ after }) => after.document.updatedBy).filter((id) => authors.has(id)),
  );
  for (const id of carried) {
    const { at, actor, device } = stamp;
    await addAuditNote(city, { at, actor, device, action: 'carry', subject: `accounts/${id}` });
  }
  const states = accepted.map(({ after }) => after as StoredDocument);
  return eraseHistory(city, stamp, collection, states);
}

/** What other offices must be sent because of the accepted rows. */
async function follow<N extends CollectionName>(
  city: CityWriter,
  collection: N,
  accepted: readonly Accepted<N>[],
): Promise<HubChange[]> {
  const changes: HubChange[] = [];
  for (const { before, after } of accepted) {
    changes.push({ kind: 'document', collection, document: after.document });
    changes.push(...(await followTransfer(city, collection, before, after)));
    if (collection === 'cycles') {
      const [was, is] = [before, after] as [StoredDocument<'cycles'> | null, StoredDocument<'cycles'>];
      changes.push(...(await followPublication(city, was, is)));
    }
  }
  return changes;
}

/** A tablet in a meeting room sends what belongs to the agenda and nothing else. */
const withinMeeting = <N extends CollectionName>(
  { meeting }: HubSession,
  collection: N,
  row: ReadRow<N>,
): ReadRow<N> =>
  !meeting || !row.ok || isTakenInMeeting(meeting, collection, row.value.document)
    ? row
    : err(problem('', 'NOT_PERMITTED'));

/** What became of rows that were judged inside a write. */
interface Pushed {
  readonly answers: readonly RowAnswer[];
  readonly changes: readonly HubChange[];
  readonly isErased: boolean;
}

async function storeRows<N extends CollectionName>(
  city: CityWriter,
  clock: Clock,
  context: PushContext<N>,
  rows: readonly ReadRow<N>[],
  unsound: ReadonlyMap<object, Problem>,
): Promise<Pushed> {
  const { collection } = context;
  const accepted: Accepted<N>[] = [];
  const answers = judgeRows(city, context, rows, accepted, unsound);
  const newest = new Map(accepted.map(({ after }) => [after.document.id, after]));
  const was = mayClose(collection, accepted) ? await city.everyClosed() : null;
  await city.putDocuments(collection, [...newest.values()]);
  const isErased = await record(city, clock, context, accepted);
  const changes = await follow(city, collection, accepted);
  if (was) changes.push(...(await followClosings(city, was, await city.everyClosed())));
  return { answers, changes, isErased };
}

/**
 * Stores documents that the hub makes of what an account does there, inside that write, judged like any push.
 *
 * @returns what is to be announced once it is committed
 * @throws Error when one of them may not be written
 */
export async function pushWithin<N extends CollectionName>(
  city: CityWriter,
  clock: Clock,
  session: HubSession,
  collection: N,
  documents: readonly DocumentOf<N>[],
): Promise<readonly HubChange[]> {
  const context = await loadPushContext(city, session, collection, documents);
  const rows = documents.map((document) => ok({ document, deleted: false, assumed: null }));
  const { answers, changes } = await storeRows(city, clock, context, rows, new Map());
  const refused = answers.find(({ kind }) => kind !== 'stored' && kind !== 'duplicate');
  if (refused) throw new Error(`the hub may not write its own ${collection}: ${JSON.stringify(refused)}`);
  return changes;
}

/**
 * Stores the rows of one push, the only way by which documents come into the hub: over the network, from a stick,
 * from the hub's own office. Each row is looked at for itself; what is accepted is committed together, with its
 * history and audit entries. A failure of the database throws and leaves nothing behind, so that the push can be
 * sent again.
 *
 * @returns one answer for each row, in order
 */
export async function applyPush(
  { store, clock, feed }: Hub,
  session: HubSession,
  collection: CollectionName,
  rows: readonly unknown[],
): Promise<readonly RowAnswer[]> {
  const read = rows.map((row) => withinMeeting(session, collection, readPushRow(collection, row)));
  const refused = read.flatMap((row) => (row.ok ? [] : [refusal(row.error)]));
  if (refused.length === read.length) return refused;
  const documents = read.flatMap((row) => (row.ok ? [row.value.document] : []));
  const unsound = await checkSignatures(collection, documents);
  const done = await store.write(session.cityId, async (city) => {
    const context = await loadPushContext(city, session, collection, documents);
    const pushed = await storeRows(city, clock, context, read, unsound);
    return { ...pushed, published: await city.publishedCycles() };
  });
  // Only now is it true; a listener who asks at once finds it.
  feed.announce(session.cityId, done.changes, { isPublished: (cycleId) => done.published.has(cycleId) });
  if (done.isErased) await store.overwriteErased();
  return tellKnown(store, session.cityId, collection, read, done.answers);
}
