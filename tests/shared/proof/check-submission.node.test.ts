import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSubmission } from '../../../shared/proof/check-submission.ts';
import { deviceKeys, judgeSubmission } from '../../../shared/proof/judge-submission.ts';
import { claimedBytes, submissionClaims } from '../../../shared/proof/submission-claims.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import type { SubmissionSignature } from '../../../shared/schema/submission-signature.ts';
import { submittedSheet } from '../../helpers/sample-documents.ts';
import { deviceSecret, signedSheet } from '../../helpers/signed-sheet.ts';

const entry = (points: number) => ({
  points,
  tier: null,
  parts: [],
  pieces: null,
  note: '见台账',
  at: '2026-11-02T08:00:00.000Z',
  by: '张三',
});
const plain = submittedSheet(2, {
  scores: { A1: entry(200), A2: entry(1000) },
  overrides: { A3: { points: 100, reason: '新建' } },
});
const signed = await signedSheet(plain);

const withMark = (change: Partial<SubmissionSignature>): Sheet => ({
  ...signed,
  submissions: signed.submissions.map((one) =>
    one.signature ? { ...one, signature: { ...one.signature, ...change } } : one,
  ),
});

describe('row 33: a submitted sheet that was changed later', () => {
  const changes: readonly (readonly [string, Partial<Sheet>])[] = [
    ['a point', { scores: { ...plain.scores, A2: entry(1001) } }],
    ['a note', { scores: { ...plain.scores, A2: { ...entry(1000), note: '见台帐' } } }],
    ['a score taken away', { scores: { A1: entry(200) } }],
    ['a reason', { overrides: { A3: { points: 100, reason: '新建会' } } }],
    ['the opinion', { opinion: '同意' }],
    ['the candidate', { candidacyId: '2026|a2' }],
    ['the township', { townshipCode: '130481101' }],
    ['keeping out', { recused: true }],
  ];

  test.each(changes)('is told by its signature: %s', async (_what, change) => {
    expect(await checkSubmission({ ...signed, ...change })).toBe('altered');
  });

  test.each([
    ['who', { actor: 'clerk-2' }],
    ['which PC', { device: 'pc-2' }],
    ['which office', { unit: '130481101' }],
    ['the scheme', { scheme: '6'.repeat(64) }],
    ['the key', { publicKey: '7'.repeat(64) }],
    ['no signature at all', { value: '00' }],
  ] as const)('is told when its signature says something else: %s', async (_what, change) => {
    expect(await checkSubmission(withMark(change))).toBe('altered');
  });

  test.each([
    ['the version', { version: 3 }],
    ['the time', { at: '2026-11-03T08:00:00.000Z' }],
    ['the name', { by: 'clerk-3' }],
  ] as const)('is told when the submission says something else: %s', async (_what, change) => {
    const submissions = signed.submissions.map((one) => (one.signature ? { ...one, ...change } : one));
    expect(await checkSubmission({ ...signed, submissions })).toBe('altered');
  });

  test('one changed digit of the signature is never whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 127 }),
        fc.integer({ min: 1, max: 15 }),
        async (place, by) => {
          const { value } = signed.submissions.at(-1)?.signature ?? { value: '' };
          const digit = (Number.parseInt(value[place] ?? '0', 16) ^ by).toString(16);
          const changed = value.slice(0, place) + digit + value.slice(place + 1);
          expect(await checkSubmission(withMark({ value: changed }))).toBe('altered');
        },
      ),
      { numRuns: 25 },
    );
  });
});

test('what may change after a sheet is handed in leaves its signature whole', async () => {
  expect(await checkSubmission(signed)).toBe('whole');
  const sorted = { ...signed, scores: { A2: entry(1000), A1: entry(200) } };
  expect(await checkSubmission({ ...sorted, rev: 9, prefilled: ['A1'], updatedBy: 'x' })).toBe('whole');
});

test('a sheet without a signature, one that is open, and one of a newer program are told apart', async () => {
  expect(await checkSubmission(plain)).toBe('unsigned');
  expect(await checkSubmission({ ...signed, draft: true })).toBe('open');
  expect(await checkSubmission(withMark({ suite: 'gs2' }))).toBe('unknownSuite');
});

test('another implementation finds the signature right', async () => {
  const { publicKey, value, ...who } = signed.submissions.at(-1)?.signature ?? { publicKey: '', value: '' };
  const claims = await submissionClaims(
    signed,
    signed.submissions[1] ?? { version: 0, at: '', by: '' },
    who as SubmissionSignature,
  );
  const der = Buffer.from(`302a300506032b6570032100${publicKey}`, 'hex');
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  expect(verify(null, claimedBytes(claims), key, Buffer.from(value, 'hex'))).toBe(true);
});

describe('whose key it is', () => {
  const line = (reason: string, townshipCode: string) => ({
    action: 'device-key',
    reason,
    townshipCode,
    deviceId: 'pc-1',
    createdAt: '2026-11-01T00:00:00.000Z',
  });

  test('is what the office has put on record', async () => {
    const { publicKey } = await deviceSecret;
    const judge = (lines: readonly ReturnType<typeof line>[]) =>
      judgeSubmission(signed, 'whole', deviceKeys(lines));
    expect(judge([line(publicKey, '130481100')])).toBe('verified');
    expect(judge([])).toBe('unregistered');
    expect(judge([{ ...line(publicKey, '130481100'), action: 'return' }])).toBe('unregistered');
    expect(judge([line(publicKey, '130481101')])).toBe('foreign');
  });

  test('a neighbour cannot sign in its own name, nor a township for the panel', async () => {
    const { publicKey } = await deviceSecret;
    const keys = deviceKeys([line(publicKey, '130481101'), line(publicKey, '130481')]);
    expect(judgeSubmission(await signedSheet(plain, '130481101'), 'whole', keys)).toBe('foreign');
    const panel = { ...plain, id: '2026|a1|panel:m1', party: 'panel', raterId: 'm1' } as const;
    expect(judgeSubmission(await signedSheet(panel, '130481'), 'whole', keys)).toBe('verified');
    expect(judgeSubmission(await signedSheet(panel), 'whole', keys)).toBe('foreign');
  });

  test('tells of a signature that a PC with a key has left out, or that somebody took away', () => {
    const own = { ...plain, deviceId: 'pc-1' };
    const key = line('7'.repeat(64), '130481100');
    expect(judgeSubmission(own, 'unsigned', deviceKeys([key]))).toBe('missing');
    const later = { ...key, createdAt: '2026-12-01T00:00:00.000Z' };
    expect(judgeSubmission(own, 'unsigned', deviceKeys([later]))).toBe('unsigned');
    expect(judgeSubmission({ ...own, deviceId: 'web' }, 'unsigned', deviceKeys([key]))).toBe('unsigned');
  });

  test('matters only where the signature is whole', () => {
    expect(judgeSubmission(signed, 'altered', deviceKeys([]))).toBe('altered');
    expect(judgeSubmission(plain, 'unsigned', deviceKeys([]))).toBe('unsigned');
  });
});
