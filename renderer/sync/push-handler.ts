import type { ReplicationPushHandler } from 'rxdb';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { isDeleted } from '../../shared/sync/is-deleted.ts';
import { maxPushRows, type PushRow, type RowAnswer, type WireDocument } from '../../shared/sync/protocol.ts';
import { createSerialQueue } from '../data/serial-queue.ts';
import { createLanes } from './lanes.ts';
import type { EpochGate } from './epoch-gate.ts';
import { isOursToSend, isStuckEdit } from './is-ours-to-send.ts';
import type { OvertakenWrites } from './overtaken-writes.ts';
import type { Recover } from './recover-from-restore.ts';
import { sendRows } from './send-rows.ts';
import type { SentSeqs } from './sent-seqs.ts';
import type { SyncContext } from './sync-context.ts';
import { pushedInTurn } from './sync-order.ts';
import { documentKey } from './sync-records.ts';

interface Options {
  readonly context: SyncContext;
  readonly collection: CollectionName;
  readonly sentSeqs: SentSeqs;
  readonly overtaken: OvertakenWrites;
  readonly gate: EpochGate;
  readonly recover: Recover;
}

/** RxDB's own row, before the base of a refused document is put right. */
interface GivenRow {
  readonly newDocumentState: WireDocument;
  readonly assumedMasterState?: WireDocument | undefined;
}

/** RxDB takes a refused state, and one that the hub has lost, for the hub's; the record knows what it really has. */
function rowOf({ records }: SyncContext, collection: CollectionName, given: GivenRow): PushRow {
  const { newDocumentState, assumedMasterState = null } = given;
  const key = documentKey(collection, newDocumentState.id);
  const known = records.rewound.get(key) ?? records.refusals.get(key);
  return { newDocumentState, assumedMasterState: known ? known.base : assumedMasterState };
}

/** The field to mend. A hub of an earlier version names it only where the text of its reason does. */
function pathOf(
  collection: CollectionName,
  { path, params }: Extract<RowAnswer, { kind: 'refused' }>,
): string {
  if (path !== undefined) return path;
  const named = String(params['field'] ?? '');
  return named.startsWith(`${collection}.`) ? named.slice(collection.length + 1) : named;
}

async function handOver({ context, collection }: Options, row: PushRow): Promise<WireDocument> {
  const { newDocumentState: document, assumedMasterState: base } = row;
  await context.records.handovers.put({ collection, documentId: document.id, document, base });
  await context.records.log.add('handed-over', { collection, id: document.id });
  return { ...(base ?? document), _deleted: true };
}

/** Notes one answer. @returns what the hub has in place of the row's state, null when that stands as it is. */
async function noteAnswer(options: Options, row: PushRow, answer: RowAnswer): Promise<WireDocument | null> {
  const { context, collection, sentSeqs, overtaken } = options;
  const { newDocumentState: document, assumedMasterState: base } = row;
  const { id } = document;
  const { refusals, rewound, log } = context.records;
  switch (answer.kind) {
    case 'stored':
    case 'duplicate':
      sentSeqs.note(id, answer.seq);
      await refusals.remove(documentKey(collection, id));
      await rewound.remove(documentKey(collection, id));
      return null;
    case 'conflict':
      if (answer.known) overtaken.note(document);
      return answer.master as WireDocument;
    case 'refused': {
      const { code, params } = answer;
      if (code === 'DOCUMENT_LEFT_SCOPE') return handOver(options, row);
      const path = pathOf(collection, answer);
      await refusals.put({ collection, documentId: id, code, params, path, document, base });
      await rewound.remove(documentKey(collection, id));
      await log.add('refused', { collection, id, code });
      return null;
    }
  }
}

/** Lists an edit that does not open among what waits for a person, with the state that it was made from. */
async function noteStuck({ context, collection }: Options, row: PushRow): Promise<void> {
  const { newDocumentState: document, assumedMasterState: base } = row;
  const [fault] = context.store.unreadable.of(collection, document.id);
  if (!fault || !isStuckEdit(context.store, collection, document, base)) return;
  const { path, error } = fault;
  const about = { collection, documentId: document.id, document, base };
  await context.records.refusals.put({ ...about, code: error.code, params: error.params, path });
}

/** What became of the rows of one request. */
interface Settled {
  /** What the hub has in the place of what was sent. */
  readonly masters: readonly WireDocument[];
  readonly settled: readonly string[];
  readonly stored: number;
}

async function noteAnswers(
  options: Options,
  rows: readonly PushRow[],
  answers: readonly RowAnswer[],
): Promise<Settled> {
  const masters: WireDocument[] = [];
  const settled: string[] = [];
  for (const [index, row] of rows.entries()) {
    const answer = answers[index];
    if (!answer) continue;
    const master = await noteAnswer(options, row, answer);
    if (master) masters.push(master);
    // What was sent stays noted until the conflict handler has seen it.
    if (!master || isDeleted(master)) settled.push(row.newDocumentState.id);
  }
  return { masters, settled, stored: answers.filter(({ kind }) => kind === 'stored').length };
}

/** Sends what is to be sent of so many rows as a request takes; after a restore of the hub once more, from what it has then. */
async function send(
  options: Options,
  given: readonly GivenRow[],
  recover: (known: string) => Promise<void>,
): Promise<Settled> {
  const { context, collection, gate } = options;
  for (;;) {
    const epoch = await gate.known();
    const all = given.map((row) => rowOf(context, collection, row));
    await Promise.all(all.map((row) => noteStuck(options, row)));
    const rows = all.filter(({ newDocumentState, assumedMasterState }) =>
      isOursToSend(context.store, collection, newDocumentState, assumedMasterState),
    );
    if (rows.length === 0) return { masters: [], settled: [], stored: 0 };
    await context.records.noteSent(
      collection,
      rows.map(({ newDocumentState }) => newDocumentState),
    );
    const answers = await sendRows(context, collection, rows, epoch);
    if (answers) return noteAnswers(options, rows, answers);
    // Now and here: RxDB pulls nothing while a push is on its way.
    if (epoch !== null) await recover(epoch);
  }
}

/** Requests that are on their way, or being made or noted: enough that the hub never waits, few enough for a thin line. */
const lanesAtOnce = 3;

/**
 * Sends this PC's writes, in requests as large as the hub takes them; the next are made and noted while the hub works
 * on the first, unless documents build on each other. A row the hub refuses is recorded, with the reason, and counts
 * as done: it is sent again when it has been changed, and holds up nothing. It fails only when the sync is stopped.
 */
export function createPushHandler(options: Options): ReplicationPushHandler<DocumentOf<CollectionName>> {
  const { context, collection, gate } = options;
  const recoveries = createSerialQueue();
  // What is on its way in other lanes has found out as well.
  const recover = (known: string): Promise<void> =>
    recoveries.run(collection, async () => {
      if (gate.now() === known) await options.recover(known);
    });
  const inLane = createLanes(pushedInTurn.has(collection) ? 1 : lanesAtOnce);
  return async (given) => {
    await context.turns.mayPush(collection);
    const parts: Promise<Settled>[] = [];
    for (let start = 0; start < given.length; start += maxPushRows) {
      const part = given.slice(start, start + maxPushRows);
      parts.push(inLane(() => send(options, part, recover)));
    }
    const sent = await Promise.all(parts);
    const count = sent.reduce((sum, { stored }) => sum + stored, 0);
    await Promise.all([
      // Only now: should the program end, RxDB sends all of it again.
      context.records.forgetSent(
        collection,
        sent.flatMap(({ settled }) => settled),
      ),
      count > 0 && context.records.log.add('pushed', { collection, count }),
    ]);
    return sent.flatMap(({ masters }) => masters);
  };
}
