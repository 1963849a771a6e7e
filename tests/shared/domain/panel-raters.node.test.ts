import fc from 'fast-check';
import { expect, test } from 'vitest';
import { archiveFromDocuments, type CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { canonicalArchive } from '../../../shared/archive/canonical-archive.ts';
import { checkArchive } from '../../../shared/archive/read-archive.ts';
import { grade } from '../../../shared/domain/grade.ts';
import { isCovered, panelCover } from '../../../shared/domain/panel-cover.ts';
import { panelRaters } from '../../../shared/domain/panel-raters.ts';
import { panelWarnings } from '../../../shared/domain/panel-warnings.ts';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import { first, gradedWork, panel, scoredSheet } from '../../helpers/graded-work.ts';
import { plainScheme } from '../../helpers/make-archive.ts';

const withWay = (way: Partial<Cycle>, more: CycleDocuments['sheets'] = []): CycleDocuments => {
  const work = gradedWork();
  return { ...work, cycle: { ...work.cycle, ...way }, sheets: [...work.sheets, ...more] };
};

function panelOf(documents: CycleDocuments) {
  const checked = checkArchive(canonicalArchive(archiveFromDocuments(documents)));
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return grade(checked.value.archive).results[0]?.panel;
}

const group = (id: string, memberIds: readonly string[], townshipCodes: readonly string[]) => ({
  id,
  name: id,
  memberIds: [...memberIds],
  townshipCodes: [...townshipCodes],
});

test('each member’s sheet counts where nobody chose another way, and by categories', () => {
  const all = { sum: 53_100, count: 6, recused: 0 };
  expect(panelOf(withWay({}))).toEqual(all);
  expect(panelOf(withWay({ panelMode: 'categories' }))).toEqual(all);
});

test('only the sheets of the township’s sub-group count', () => {
  const panelGroups = [
    group('g1', ['m1', 'm2'], [first.townshipCode]),
    group('g2', ['m3', 'm4'], ['130481101']),
  ];
  expect(panelOf(withWay({ panelMode: 'groups', panelGroups }))).toEqual({
    sum: 17_800,
    count: 2,
    recused: 0,
  });
});

test('the whole panel’s one sheet counts alone, and the archive names it', () => {
  const one = scoredSheet({ party: 'panel', raterId: 'collective', points: 8700 });
  const documents = withWay({ panelMode: 'collective' }, [one]);
  expect(panelOf(documents)).toEqual({ sum: 8700, count: 1, recused: 0 });
  expect(archiveFromDocuments(documents).panelMembers).toContainEqual({
    id: 'collective',
    name: '评审组集体评议',
    townshipCode: null,
  });
});

test('row 16: who keeps out of a meeting of the whole panel is listed, and is no zero', () => {
  const one = scoredSheet({ party: 'panel', raterId: 'collective', points: 8700 });
  const recused = { recused: true, recuseReason: '亲属', scores: {} };
  const work = withWay({ panelMode: 'collective' }, [one]);
  const sheets = work.sheets.map((sheet) => (sheet.raterId === 'm1' ? { ...sheet, ...recused } : sheet));
  expect(panelOf({ ...work, sheets })).toEqual({ sum: 8700, count: 1, recused: 1 });
});

test('sub-groups never add a rater whom the panel has not', () => {
  const ids = fc.subarray(panel.map(({ id }) => id));
  fc.assert(
    fc.property(ids, ids, (mine, others) => {
      const panelGroups = [
        group('g1', mine, ['1']),
        group('g2', others, ['2']),
        group('g3', ['gone'], ['1']),
      ];
      const plan = { panel: [...panel], panelMode: 'groups' as const, panelGroups };
      expect(panelRaters(plan, '1').map(({ id }) => id)).toEqual(mine);
      expect(panelRaters(plan, '3')).toEqual([]);
    }),
  );
});

const cover = (sheets: CycleDocuments['sheets'], quorum: number) =>
  panelCover(
    { panel: [...panel] },
    { recusal: 'own-township', quorum },
    { townshipCode: '130481100', sheets },
  );

test('row 14: the quorum is held against those who may score', () => {
  expect(cover([], 6)).toEqual({ able: 6, recused: 1, quorum: 6 });
  expect(isCovered(cover([], 6))).toBe(true);
  expect(isCovered(cover([], 7))).toBe(false);
});

test('row 17: with everybody recused nobody may ever grade', () => {
  const recused = panel.map(({ id }) =>
    scoredSheet({ party: 'panel', raterId: id, points: 0, more: { recused: true, recuseReason: '亲属' } }),
  );
  expect(cover(recused, 1)).toEqual({ able: 0, recused: 7, quorum: 1 });
  expect(isCovered(cover(recused, 1))).toBe(false);
});

test('a member who gives everybody the same, or everything, is named; two alike may be chance', () => {
  const scheme = plainScheme();
  const max = scheme.categories.flatMap((one) => (one.kind === 'base' ? one.items : []))[0]?.max ?? 0;
  const given = (raterId: string, points: readonly number[]) =>
    points.map((A1) => ({ raterId, scores: { A1, F1: 0 } }));
  const sheets = [
    ...given('same', [8000, 8000, 8000]),
    ...given('full', [max, max, max]),
    ...given('judges', [8000, 8000, 8100]),
    ...given('two', [8000, 8000]),
  ];
  expect(panelWarnings(scheme, sheets)).toEqual([
    { kind: 'never-varies', raterId: 'same', sheets: 3 },
    { kind: 'all-full-marks', raterId: 'full', sheets: 3 },
  ]);
});
