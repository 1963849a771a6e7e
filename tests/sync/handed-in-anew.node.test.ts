import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { makeIssuerSecret } from '../../shared/proof/issuer-secret.ts';
import type { Sheet } from '../../shared/schema/sheet.ts';
import { deviceKeyEnd } from '../../shared/schema/submission-signature.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { submission } from '../helpers/sample-documents.ts';
import { deviceSecret, signedSheet } from '../helpers/signed-sheet.ts';
import { pullAll, pushOne, rowOf, sessionOf, testHub } from '../helpers/test-hub.ts';
import { create, edit, newSheet, read } from './documents.ts';
import { isIdle, townshipSession } from './sessions.ts';
import { useSyncBench } from './sync-bench.ts';

const bench = useSyncBench();
const home = '130481100';

test('row 33: what a PC handed in while it was shut out is opened again, handed in anew and taken', async () => {
  const session = townshipSession('pc-1');
  const hub = testHub(bench.hub.store);
  const atHub = async () =>
    (await pullAll(hub, session, 'sheets')).documents.get(sheet.id) as unknown as Sheet;
  const { publicKey } = await deviceSecret;
  const admin = sessionOf('cityAdmin');
  const end = { ...hubDocuments.audit(), ...deviceKeyEnd, id: 'key-end', reason: publicKey };
  expect(await pushOne(hub, admin, 'audit', rowOf(admin, end))).toMatchObject({ kind: 'stored' });

  const one = await bench.start(bench.machine(['sheets', 'cases'], session));
  const sheet = await signedSheet({ ...newSheet(home, 'a1'), draft: false, submissions: [submission(1)] });
  await create(one, 'sheets', sheet);
  await one.until(({ refused }) => refused === 1);
  const [refusal] = one.records.refusals.all();
  if (!refusal) throw new Error('nothing was refused');
  expect(refusal.code).toBe('SUBMISSION_KEY_REVOKED');
  // What the city has as handed in is opened by a return and by nothing else.
  const known = refusal.document as unknown as Sheet;
  const taken = { ...refusal, base: known as unknown as WireDocument };
  await expect(one.sync.reopen(taken)).rejects.toMatchObject({ code: 'SHEET_LOCKED' });

  await one.sync.reopen(refusal);
  await one.until((status) => isIdle(status) && status.refused === 0);
  expect(await atHub()).toMatchObject({ draft: true, submissions: [], scores: sheet.scores });

  const again = { ...(await read(one, 'sheets', sheet.id))!, draft: false, submissions: [submission(1)] };
  const { draft, submissions } = await signedSheet(again, home, makeIssuerSecret());
  await edit(one, 'sheets', sheet.id, () => ({ draft, submissions }));
  await one.until((status) => isIdle(status) && status.refused === 0);
  expect((await atHub()).submissions).toEqual(submissions);
});
