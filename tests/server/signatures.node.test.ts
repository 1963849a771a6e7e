import { expect, it } from 'vitest';
import { deviceKeyEntry } from '../../shared/schema/submission-signature.ts';
import { describeSqlite } from '../helpers/each-store.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { submission } from '../helpers/sample-documents.ts';
import { signedSheet } from '../helpers/signed-sheet.ts';
import { pushOne, rowOf, sessionOf, stateOf, testHub } from '../helpers/test-hub.ts';

const handedIn = () => ({ ...hubDocuments.sheets(), draft: false, submissions: [submission(1)] });

describeSqlite((body) => {
  it('row 33: takes a signed sheet, refuses one that was changed after, and takes one without a signature', async () => {
    const clerk = sessionOf('townshipOperator', { cityId: 'signed' });
    const hub = testHub(body.store());
    const whole = await signedSheet(handedIn());
    const changed = { ...whole, opinion: `${whole.opinion}同意` };
    expect(await pushOne(hub, clerk, 'sheets', rowOf(clerk, changed))).toMatchObject({
      kind: 'refused',
      code: 'SUBMISSION_ALTERED',
      path: 'submissions',
      params: { id: whole.id },
    });
    expect(await pushOne(hub, clerk, 'sheets', rowOf(clerk, whole))).toMatchObject({ kind: 'stored' });
    const unsigned = hubDocuments.sheets({ name: 'other' });
    const plain = { ...unsigned, draft: false, submissions: [submission(1)] };
    expect(await pushOne(hub, clerk, 'sheets', rowOf(clerk, plain))).toMatchObject({ kind: 'stored' });
  });

  it('row 33: lets no office put a key on record in the name of another', async () => {
    const hub = testHub(body.store());
    const line = { ...hubDocuments.audit(), ...deviceKeyEntry, reason: 'a'.repeat(64) };
    const admin = sessionOf('cityAdmin', { cityId: 'keys' });
    expect(await pushOne(hub, admin, 'audit', rowOf(admin, line))).toMatchObject({ code: 'NOT_PERMITTED' });
    const other = sessionOf('townshipOperator', { cityId: 'keys', orgCode: '130481101' });
    expect(await pushOne(hub, other, 'audit', rowOf(other, line))).toMatchObject({ code: 'NOT_PERMITTED' });
    const clerk = sessionOf('townshipOperator', { cityId: 'keys' });
    expect(await pushOne(hub, clerk, 'audit', rowOf(clerk, line))).toMatchObject({ kind: 'stored' });
    // For good: nobody takes it back or puts another key in its place.
    const stored = stateOf(clerk, line);
    const changed = { ...stored, reason: 'b'.repeat(64) };
    expect(await pushOne(hub, clerk, 'audit', rowOf(clerk, changed, stored))).toMatchObject({
      code: 'NOT_PERMITTED',
    });
  });

  it('row 33: refuses a form of signing that it does not know, in words', async () => {
    const clerk = sessionOf('townshipOperator', { cityId: 'suites' });
    const sheet = await signedSheet(handedIn());
    const submissions = sheet.submissions.map((one) =>
      one.signature ? { ...one, signature: { ...one.signature, suite: 'gs2' } } : one,
    );
    expect(
      await pushOne(testHub(body.store()), clerk, 'sheets', rowOf(clerk, { ...sheet, submissions })),
    ).toMatchObject({
      kind: 'refused',
      code: 'SUBMISSION_SUITE_UNKNOWN',
      params: { suite: 'gs2' },
    });
  });
});
