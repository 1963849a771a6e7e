import { expect, it } from 'vitest';
import { addAccount, atTheHub } from '../../server/accounts/add-account.ts';
import { revokeDevice } from '../../server/accounts/end-access.ts';
import { enrolByPassword } from '../../server/accounts/enrol-device.ts';
import { deviceKeys, judgeSubmission } from '../../shared/proof/judge-submission.ts';
import type { AuditEvent } from '../../shared/schema/audit-event.ts';
import { deviceKeyEnd, deviceKeyEntry } from '../../shared/schema/submission-signature.ts';
import { newAccount, password, testAccounts } from '../helpers/test-accounts.ts';
import { describeSqlite } from '../helpers/each-store.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { submission } from '../helpers/sample-documents.ts';
import { deviceSecret, signedSheet } from '../helpers/signed-sheet.ts';
import { pullAll, pushOne, put, rowOf, sessionOf, stateOf, testHub } from '../helpers/test-hub.ts';

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

  it('row 33: ends the key of a revoked PC: what comes later is refused, what was there before stays', async () => {
    const cityId = 'revoked';
    const hub = testAccounts(body.store(), cityId);
    const clerk = sessionOf('townshipOperator', { cityId });
    const { publicKey } = await deviceSecret;
    const line = { ...hubDocuments.audit(), ...deviceKeyEntry, id: 'log-key', reason: publicKey };
    await put(hub, clerk, 'audit', line);
    const account = await addAccount(hub, newAccount(), atTheHub);
    const pc = { id: clerk.deviceId, name: '办公室', key: null, unit: null };
    await enrolByPassword(hub, account.login, password, pc, '10.0.0.1');
    const before = await put(hub, clerk, 'sheets', await signedSheet(handedIn()));
    const admin = sessionOf('cityAdmin', { cityId });
    await revokeDevice(hub, pc.id, '电脑遗失', admin);
    const heard = (await pullAll(hub, clerk, 'audit')).documents;
    const keys = deviceKeys([...heard.values()] as unknown as AuditEvent[]);
    expect([...keys.revokedAt.keys()]).toEqual([publicKey]);
    expect(judgeSubmission(before, 'whole', keys)).toBe('verified');
    const at = hub.clock.now().toISOString();
    const late = {
      ...hubDocuments.sheets({ name: 'late' }),
      draft: false,
      submissions: [{ ...submission(1), at }],
    };
    const signed = await signedSheet(late);
    expect(judgeSubmission(signed, 'whole', keys)).toBe('revoked');
    const other = sessionOf('townshipOperator', { cityId, deviceId: 'web-1' });
    expect(await pushOne(hub, other, 'sheets', rowOf(other, signed))).toMatchObject({
      code: 'SUBMISSION_KEY_REVOKED',
      path: 'submissions',
    });
    // A word of the rater's, without handing in anew: the sheet keeps the signature that the hub has had.
    const draft = { ...before, draft: true };
    expect(await pushOne(hub, clerk, 'sheets', rowOf(clerk, draft, before))).not.toMatchObject({
      code: 'SUBMISSION_KEY_REVOKED',
    });
    // Twice changes nothing, and nobody but the city's admin ends a key.
    await revokeDevice(hub, pc.id, null, admin);
    const end = [...heard.values()].find(({ action }) => action === deviceKeyEnd.action);
    const forged = { ...line, ...deviceKeyEnd, id: 'log-end' };
    expect(end).toMatchObject({ reason: publicKey, townshipCode: line.townshipCode });
    expect(await pushOne(hub, clerk, 'audit', rowOf(clerk, forged))).toMatchObject({ code: 'NOT_PERMITTED' });
  });
});
