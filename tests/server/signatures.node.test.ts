import { expect, it } from 'vitest';
import { describeSqlite } from '../helpers/each-store.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { submission } from '../helpers/sample-documents.ts';
import { signedSheet } from '../helpers/signed-sheet.ts';
import { pushOne, rowOf, sessionOf, testHub } from '../helpers/test-hub.ts';

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
