import { expect, test } from 'vitest';
import { AppError } from '../../../shared/lib/app-error.ts';
import { documentProblems } from '../../../shared/schema/check-document.ts';
import { sampleSheet } from '../../helpers/sample-documents.ts';

const texts = (document: unknown): string[] =>
  documentProblems('sheets', document).map(({ code, params }) => new AppError(code, params).text('zh-CN'));

test('a field that does not fit is named in words, with what would fit', () => {
  expect(texts({ ...sampleSheet(), opinion: '好'.repeat(2001) })).toEqual([
    '“评价意见”的内容不符合要求（最多 2000 个字），没有保存，请改正后再存。',
  ]);
});

test('a part of a list or of an item is named without its position', () => {
  const note = '好'.repeat(2001);
  const entry = { points: 0, tier: null, parts: [], pieces: null, note, at: '2026-11-01T08:00:00Z', by: '' };
  expect(texts({ ...sampleSheet(), scores: { B1: entry } })[0]).toContain('“评分说明”');
});

test('a field nobody fills in keeps its path, and a label that is words already stays', () => {
  expect(texts({ ...sampleSheet(), rev: 0 })).toEqual([
    '“sheets.rev”的内容不符合要求（不能小于 1），没有保存，请改正后再存。',
  ]);
  expect(new AppError('REASON_REQUIRED', { field: '原因' }).text('zh-CN')).toContain('“原因”');
  expect(new AppError('REASON_REQUIRED', { field: 'certificates.voidReason' }).text('en')).toContain(
    'reason for voiding',
  );
});
