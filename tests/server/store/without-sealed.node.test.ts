import { expect, it } from 'vitest';
import { sealDocument } from '../../../shared/crypto/seal-document.ts';
import { importDataKey } from '../../../shared/crypto/data-key.ts';
import type { Case } from '../../../shared/schema/case.ts';
import { documentProblems } from '../../../shared/schema/check-document.ts';
import { withoutSealed } from '../../../server/store/without-sealed.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';

const key = await importDataKey(new Uint8Array(32).fill(7));

const account: Case = {
  ...hubDocuments.cases(),
  detail: {
    kind: 'batchAccounts',
    batchId: 'b',
    salt: 's'.repeat(16),
    rows: [{ no: 1, holder: '李四', bank: '某某农商行', number: '6222020000000017' }],
  },
};

async function tombstoneOf(document: Case, unreadable: number) {
  const sealed = await sealDocument(key, 'cases', document);
  return { collection: 'cases', id: document.id, unreadable, body: JSON.stringify(sealed) };
}

it.each([
  ['that does not open', 1],
  ['that was sealed twice, because it did not open when it was made', 0],
])('what is sealed in a tombstone %s goes, and a PC can store the rest', async (_, unreadable) => {
  const row = withoutSealed(await tombstoneOf(account, unreadable));
  expect(row).toMatchObject({ unreadable: 0, id: account.id });
  expect(row['body']).not.toContain('gp1:');
  expect(documentProblems('cases', JSON.parse(String(row['body'])) as object)).toEqual([]);
});

it('one that opens, and one with another document’s text, stay as they are', async () => {
  const open = { collection: 'cases', id: account.id, body: JSON.stringify(account) };
  expect(withoutSealed(open)).toBe(open);
  const foreign = { ...(await tombstoneOf(account, 1)), id: 'another' };
  expect(withoutSealed(foreign)).toBe(foreign);
});
