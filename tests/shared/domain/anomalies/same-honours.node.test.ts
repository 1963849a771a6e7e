import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameHonours } from '../../../../shared/domain/anomalies/same-honours.ts';
import type { Sheet } from '../../../../shared/schema/sheet.ts';
import { scoredSheet } from '../../../helpers/graded-work.ts';

const bonus = new Set(['F1', 'F2']);
const sample = scoredSheet({ party: 'self', points: 500 });

const sheetOf = (
  notes: Readonly<Record<string, string>>,
  more: Partial<Sheet> & { readonly points?: number | null } = {},
): Sheet => {
  const { points = 100, ...rest } = more;
  const scores = Object.entries(notes).map(([code, note]) => [
    code,
    { ...sample.scores['A1']!, points, note },
  ]);
  return { ...sample, scores: Object.fromEntries(scores), ...rest };
};

const file = (itemCode: string, sha256: string, candidacyId = sample.candidacyId) => ({
  candidacyId,
  itemCode,
  fileName: `${itemCode}.pdf`,
  sha256,
});

test('row 21: one document number at a base item and in the bonus is found, however it is written', () => {
  const sheet = sheetOf({
    E3: '获武安市总工会武工发〔2026〕12号表彰',
    F1: '武工发 （2026） 第012号，先进个人',
    F2: '武工发〔2026〕13号',
  });
  expect(sameHonours([sheet], [], bonus)).toEqual([
    {
      kind: 'same-honour',
      candidacyId: sample.candidacyId,
      itemCodes: ['E3', 'F1'],
      proof: '武工发(2026)第012号',
    },
  ]);
});

test('row 21: one file attached to two items, one of the bonus, is found', () => {
  const files = [file('F1', 'a'), file('F2', 'a'), file('E3', 'b'), file('F1', 'c', 'other'), file('*', 'c')];
  expect(sameHonours([], files, bonus)).toMatchObject([{ itemCodes: ['F1', 'F2'], proof: 'F1.pdf' }]);
});

test('row 21: one photo that two PCs have drawn differently is found by its original', () => {
  const photo = (itemCode: string, sha256: string) => ({ ...file(itemCode, sha256), originalSha256: 'o' });
  expect(sameHonours([], [photo('F1', 'a'), photo('F2', 'b')], bonus)).toMatchObject([
    { itemCodes: ['F1', 'F2'] },
  ]);
});

test.each([
  ['base items that lean on one plan', sheetOf({ A1: '武工发〔2026〕12号', E3: '武工发〔2026〕12号' })],
  [
    'an item that claims no points',
    sheetOf({ E3: '武工发〔2026〕12号', F1: '武工发〔2026〕12号' }, { points: 0 }),
  ],
  ['an item named twice in its own note', sheetOf({ F1: '武工发〔2026〕12号，见武工发〔2026〕12号' })],
  ['another office’s document', sheetOf({ E3: '武工发〔2026〕12号', F1: '冀政办〔2026〕12号' })],
  ['what a rater noted', sheetOf({ E3: '武工发〔2026〕12号', F1: '武工发〔2026〕12号' }, { party: 'panel' })],
])('row 21: %s is no honour claimed twice', (_, sheet) => {
  expect(sameHonours([sheet], [], bonus)).toEqual([]);
});

test('whatever two notes say, only both together can tell of an honour claimed twice', () => {
  const note = fc
    .array(fc.constantFrom('武工', '发', '〔2026〕', '（2025）', '第', '1', '0', '号', '，'), {
      maxLength: 12,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(note, note, (one, other) => {
      expect(sameHonours([sheetOf({ F1: one })], [], bonus)).toEqual([]);
      const both = sameHonours([sheetOf({ F1: one, F2: other })], [], bonus);
      expect(sameHonours([sheetOf({ F1: other, F2: one })], [], bonus)).toHaveLength(both.length);
    }),
  );
});
