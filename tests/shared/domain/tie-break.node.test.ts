import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArchive } from '../../../shared/archive/read-archive.ts';
import { writeArchive } from '../../../shared/archive/write-archive.ts';
import { grade } from '../../../shared/domain/grade.ts';
import { validateScheme } from '../../../shared/domain/validate-scheme.ts';
import type { CycleArchive } from '../../../shared/schema/archive.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { makeArchive, plainScheme } from '../../helpers/make-archive.ts';

const plain = plainScheme();

/** Two abilities of 50 points each; 高级 for at most a quarter. */
const schemeWith = (tieBreak?: readonly string[]): Scheme => ({
  ...plain,
  policies: { ...plain.policies, ...(tieBreak && { tieBreak: [...tieBreak] }) },
  levels: plain.levels.map((level) => (level.code === 'senior' ? { ...level, ratioCap: 2500 } : level)),
  categories: [
    ...(['A', 'B'] as const).map((code) => ({
      code,
      name: code === 'A' ? '组织能力' : '执行能力',
      kind: 'base' as const,
      max: 5000,
      items: [
        {
          code: `${code}1`,
          name: '得分',
          kind: 'scale' as const,
          max: 5000,
          step: 1,
          source: 'local' as const,
        },
      ],
    })),
    ...plain.categories.filter(({ kind }) => kind !== 'base'),
  ],
});

/** Everybody scores the same pair on each sheet. */
function archiveOf(
  pairs: readonly (readonly [number, number])[],
  tieBreak?: readonly string[],
): CycleArchive {
  const scheme = schemeWith(tieBreak);
  const rows = pairs.map((_, place) => ({ id: `c${place}`, self: 0, township: 0, panel: [0] }));
  const archive = makeArchive(plain, rows);
  const sheets = archive.sheets.map((sheet) => {
    const [first, second] = pairs[Number(sheet.candidacyId.slice(1))] ?? [0, 0];
    return { ...sheet, scores: { A1: first, B1: second, F1: 0 } };
  });
  return { ...archive, scheme, sheets };
}

const overOf = (archive: CycleArchive) =>
  grade(archive).results.flatMap(({ candidacyId, warnings }) =>
    warnings.includes('over-cap') ? [candidacyId] : [],
  );

const pairs = [
  [4500, 4600],
  [4600, 4500],
  [4000, 4000],
  [4000, 4000],
] as const;

test('row 18: of equals at the edge of a cap the chain of tie-breaks decides, link by link', () => {
  expect(overOf(archiveOf(pairs))).toEqual(['c0', 'c1']);
  expect(overOf(archiveOf(pairs, ['A', 'B']))).toEqual(['c0']);
  expect(overOf(archiveOf(pairs, ['F', 'B1']))).toEqual(['c1']);
});

test('row 18: those whom the chain leaves equal stay for the meeting, and rank and level are the same', () => {
  const same = [pairs[0], pairs[0], pairs[2], pairs[3]];
  expect(overOf(archiveOf(same, ['A', 'B']))).toEqual(['c0', 'c1']);
  const { results } = grade(archiveOf(pairs, ['A']));
  expect(results.map(({ rank }) => rank)).toEqual([1, 1, 3, 3]);
  expect(results.map(({ level }) => level).slice(0, 2)).toEqual(['senior', 'senior']);
});

test('row 18: an archive carries the chain, and whoever recomputes it comes to the same', () => {
  const archive = archiveOf(pairs, ['A', 'B1']);
  const read = readArchive(writeArchive(archive, grade(archive).results));
  expect(read.ok && read.value.archive.scheme.policies.tieBreak).toEqual(['A', 'B1']);
  expect(read.ok && grade(read.value.archive)).toEqual(grade(archive));
});

test('a chain that names what is no category or item, or one twice, is refused with its place', () => {
  expect(
    validateScheme(schemeWith(['A', 'V', 'X', 'A']), 'scheme').map(({ path, code }) => [path, code]),
  ).toEqual([
    ['scheme.policies.tieBreak[1]', 'SCHEME_TIE_BREAK_UNKNOWN'],
    ['scheme.policies.tieBreak[2]', 'SCHEME_TIE_BREAK_UNKNOWN'],
    ['scheme.policies.tieBreak[3]', 'SCHEME_CODE_DUPLICATE'],
  ]);
});

const anyPair = fc.tuple(fc.constantFrom(4500, 4550, 4600), fc.constantFrom(4500, 4550, 4600));

test('a chain never puts more people over the cap, nor anybody with a higher total', () => {
  fc.assert(
    fc.property(fc.array(anyPair, { minLength: 1, maxLength: 10 }), (some) => {
      const [before, after] = [overOf(archiveOf(some)), overOf(archiveOf(some, ['A', 'B']))];
      expect(before).toEqual(expect.arrayContaining(after));
    }),
    { numRuns: 60 },
  );
});
