import { afterEach, expect, test } from 'vitest';
import { submitSheet } from '../../../renderer/data/submit-sheet.ts';
import { checkSubmission } from '../../../shared/proof/check-submission.ts';
import { deviceKeys, judgeSubmission } from '../../../shared/proof/judge-submission.ts';
import { memorySigner } from '../../helpers/memory-signer.ts';
import { closeTestServices, openTestServices, testProfiles } from '../../helpers/open-test-services.tsx';
import { candidacy, everyKind, sampleWork } from '../features/score-sheet/sample-work.ts';

afterEach(closeTestServices);

const ref = { candidacyId: candidacy, party: 'self', raterId: '' } as const;
const given = { A1: 200, A2: 1000, A3: 300, A4: 500, A5: 500, F1: 100 };

async function filled() {
  const services = await openTestServices(testProfiles.township, sampleWork(everyKind));
  const blank = { tier: null, parts: [], pieces: null, note: '' };
  for (const [code, points] of Object.entries(given)) {
    await services.repositories.sheets.saveEntry(ref, code, { points, ...blank });
  }
  const { database } = services.store;
  const read = async () => (await database.sheets.findOne(`${candidacy}|self`).exec(true)).toMutableJSON();
  const keys = async () =>
    (await database.audit.find({ selector: { documentId: 'device-key' } }).exec()).map((one) =>
      one.toMutableJSON(),
    );
  return { services, read, keys };
}

test('row 33: handing in signs the sheet and puts the PC’s key on record, once', async () => {
  const { services, read, keys } = await filled();
  const store = { ...services.store, signer: memorySigner() };
  await submitSheet(store, ref);
  const first = await read();
  expect(judgeSubmission(first, await checkSubmission(first), deviceKeys(await keys()))).toBe('verified');
  expect(first.submissions[0]?.signature).toMatchObject({ suite: 'gs1', actor: 'clerk-1', device: 'pc-1' });

  await services.repositories.cases.returnSheet(first.id, '缺少台账照片', ['A5']);
  await services.repositories.sheets.reopen(ref);
  expect(await checkSubmission(await read())).toBe('open');
  await submitSheet(store, ref);
  const second = await read();
  expect(second.submissions).toHaveLength(2);
  expect(judgeSubmission(second, await checkSubmission(second), deviceKeys(await keys()))).toBe('verified');
  expect(await keys()).toHaveLength(1);
});

test('a PC without a key store hands in unsigned and puts nothing on record', async () => {
  const { services, read, keys } = await filled();
  const signer = { deviceKey: async () => null, signSubmission: async () => null };
  await submitSheet({ ...services.store, signer }, ref);
  expect(await checkSubmission(await read())).toBe('unsigned');
  expect(await keys()).toEqual([]);
});
