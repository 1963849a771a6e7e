import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { packageContext } from '../../renderer/sync/carry/quiet-context.ts';
import { createEpochGate, type EpochGate } from '../../renderer/sync/epoch-gate.ts';
import { createOvertakenWrites } from '../../renderer/sync/overtaken-writes.ts';
import { createPushHandler } from '../../renderer/sync/push-handler.ts';
import { createSentSeqs } from '../../renderer/sync/sent-seqs.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { PushCall } from '../../shared/sync/hub-client.ts';
import type { HubOutcome } from '../../shared/sync/hub-outcome.ts';
import type { PushAnswer, PushRow, RowAnswer } from '../../shared/sync/protocol.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import type { Client } from './open-client.ts';
import { townshipSession } from './sessions.ts';
import { useSyncBench } from './sync-bench.ts';

const bench = useSyncBench();
const session = townshipSession('pc-1');
/** Six requests and a little more. */
const rows: readonly PushRow[] = Array.from({ length: 3010 }, (_, number) => ({
  newDocumentState: { ...hubDocuments.unions({ name: `n${number}` }), deviceId: 'pc-1', _deleted: false },
  assumedMasterState: null,
}));
const [conflicting, refused] = [rows[700]!.newDocumentState, rows[20]!.newDocumentState];

type Outcome = HubOutcome<PushAnswer>;
const restored: Outcome = { kind: 'rejected', code: 'HUB_RESTORED', params: {} };
const answered = (answers: readonly RowAnswer[]): Outcome => ({
  kind: 'ok',
  value: { answers: [...answers] },
  hubTime: null,
});
const stored = ({ rows: sent }: PushCall): Outcome =>
  answered(sent.map((_, seq) => ({ kind: 'stored', seq })));
const idsOf = ({ rows: sent }: PushCall) =>
  (sent as readonly PushRow[]).map((row) => row.newDocumentState.id);

let one: Client;
let gate: EpochGate;
let recovered: string[];
beforeEach(async () => {
  one = await bench.start(bench.machine(['unions'], session), false);
  gate = createEpochGate(new AbortController().signal);
  gate.set('first');
  recovered = [];
});

/** Gives the rows to a push handler whose requests are answered here. @returns what it answers RxDB */
async function give(
  given: readonly PushRow[],
  push: (call: PushCall) => Promise<Outcome> | Outcome,
  collection: CollectionName = 'unions',
): Promise<readonly string[]> {
  const { store, records } = one;
  const outer = { store, records, hub: null as never, patience: { first: 5, most: 5 } };
  const context = packageContext(outer, new AbortController().signal, {
    push: async (call) => push(call),
    pull: () => Promise.reject(new Error('nothing is pulled')),
  });
  const handler = createPushHandler({
    context,
    collection,
    sentSeqs: createSentSeqs(),
    overtaken: createOvertakenWrites(),
    gate,
    recover: async (known) => {
      recovered.push(known);
      gate.set('second');
      return { documents: [], seq: 0, epoch: 'second' };
    },
  });
  return (await handler(given as never)).map(({ id }) => id);
}

/** Opens for everybody when so many have come. */
function openAt(count: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let come = 0;
  return () => {
    come += 1;
    if (come === count) resolve();
    return promise;
  };
}

test('the next requests go out while the hub works on the first, never more than three, each noted before', async () => {
  const thirdIsSent = openAt(3);
  const sent: string[] = [];
  let [open, most] = [0, 0];
  const masters = await give(rows, async (call) => {
    open += 1;
    most = Math.max(most, open);
    sent.push(...idsOf(call));
    for (const { newDocumentState } of call.rows as readonly PushRow[])
      if (!one.records.wasSent('unions', newDocumentState)) throw new Error('sent before it was noted');
    await thirdIsSent();
    open -= 1;
    return answered(
      idsOf(call).map((id, seq) => {
        if (id === refused.id) return { kind: 'refused', code: 'NOT_PERMITTED', params: {} };
        return id === conflicting.id
          ? { kind: 'conflict', master: { ...conflicting, rev: 9 } }
          : { kind: 'stored', seq };
      }),
    );
  });
  expect(most).toBe(3);
  expect(sent).toEqual(rows.map(({ newDocumentState: { id } }) => id));
  expect(masters).toEqual([conflicting.id]);
  expect(one.records.refusals.all().map(({ documentId }) => documentId)).toEqual([refused.id]);
  // Until the conflict handler has seen it.
  const noted = rows.filter(({ newDocumentState }) => one.records.wasSent('unions', newDocumentState));
  expect(noted.map(({ newDocumentState: { id } }) => id)).toEqual([conflicting.id]);
});

test('requests of documents that build on each other go one after the other', async () => {
  const cases = rows.slice(0, 1100).map(({ newDocumentState }, number) => ({
    newDocumentState: { ...newDocumentState, id: `c${number}` },
    assumedMasterState: null,
  }));
  let [open, most] = [0, 0];
  await give(
    cases,
    async (call) => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((go) => {
        setImmediate(go);
      });
      open -= 1;
      return stored(call);
    },
    'cases',
  );
  expect(most).toBe(1);
});

test('that the hub was restored is found out in several requests, and recovered from once', async () => {
  const allHaveCome = openAt(3);
  const taken: string[] = [];
  await give(rows.slice(0, 1700), async (call) => {
    if (call.epoch === 'first') {
      await allHaveCome();
      return restored;
    }
    taken.push(...idsOf(call));
    return stored(call);
  });
  expect(recovered).toEqual(['first']);
  expect(taken.toSorted()).toEqual(
    rows
      .slice(0, 1700)
      .map(({ newDocumentState: { id } }) => id)
      .toSorted(),
  );
});
