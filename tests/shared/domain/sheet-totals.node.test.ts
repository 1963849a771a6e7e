import { describe, expect, test } from 'vitest';
import { indexScheme } from '../../../shared/domain/index-scheme.ts';
import { missingItems } from '../../../shared/domain/missing-items.ts';
import { rateItemPoints } from '../../../shared/domain/rate-item-points.ts';
import { sheetProblems } from '../../../shared/domain/sheet-problems.ts';
import { sheetTotals } from '../../../shared/domain/sheet-totals.ts';
import { snapshotProblems } from '../../../shared/domain/snapshot-problems.ts';
import { wuan2021 } from '../../../shared/schemes/wuan-2021.ts';

const counts = { employees: 30, members: 27, verified: 27 };
const computed = rateItemPoints(indexScheme(wuan2021).ratesItems, counts, wuan2021.policies);

describe('a sheet that is being filled in', () => {
  test('an empty draft has its computed points, and every other item open', () => {
    const totals = sheetTotals(wuan2021, { scores: {}, overrides: {} }, computed);
    expect(totals).toMatchObject({ base: 200, bonus: 0, total: 200 });
    expect(totals.categories.map(({ code, points, scored, items }) => [code, points, scored, items])).toEqual(
      [
        ['A', 0, 0, 5],
        ['B', 200, 1, 8],
        ['C', 0, 0, 5],
        ['D', 0, 0, 4],
        ['E', 0, 0, 4],
        ['F', 0, 0, 3],
      ],
    );
    expect(missingItems(wuan2021, {})).toHaveLength(28);
    expect(missingItems(wuan2021, {}).some((item) => item.code === 'B4')).toBe(false);
  });

  test('subtotals show the bonus before its cap, the total after it', () => {
    const scheme = { ...wuan2021, policies: { ...wuan2021.policies, bonusCap: 600 } };
    const scores = { F1: 500, F2: 300, F3: 200, B1: 200 };
    const totals = sheetTotals(scheme, { scores, overrides: {} }, computed);
    expect(totals).toMatchObject({ base: 400, bonusBeforeCap: 1000, bonus: 600, total: 1000 });
    expect(totals.categories.at(-1)).toMatchObject({ code: 'F', points: 1000, scored: 3 });
  });

  test('an override replaces the computed points', () => {
    const overrides = { B4: { points: 300, reason: '补录后达标' } };
    expect(sheetTotals(wuan2021, { scores: {}, overrides }, computed).total).toBe(300);
  });

  test('a prototype name is no score', () => {
    const scores = JSON.parse('{"constructor":1,"__proto__":2}') as Record<string, number>;
    expect(sheetTotals(wuan2021, { scores, overrides: {} }, computed).total).toBe(200);
    const found = sheetProblems(indexScheme(wuan2021), { scores, overrides: {} }, computed, 's', false);
    expect(found.map((one) => one.code)).toEqual(['SCORE_ITEM_UNKNOWN', 'SCORE_ITEM_UNKNOWN']);
  });

  test('a complete sheet asks for every item but the computed ones', () => {
    const found = sheetProblems(
      indexScheme(wuan2021),
      { scores: { A1: 400 }, overrides: {} },
      computed,
      's',
      true,
    );
    expect(found).toHaveLength(27);
    expect(found[0]).toMatchObject({ path: 's.scores.A2', code: 'SCORE_MISSING' });
  });
});

describe('domain rows 4 and 5: counts that cannot be', () => {
  test('row 5: more verified than members are refused', () => {
    expect(snapshotProblems({ ...counts, verified: 28, overReason: null }, 's')).toMatchObject([
      { path: 's.verified', code: 'VERIFIED_ABOVE_MEMBERS' },
    ]);
  });

  test.each([[null], [''], ['  ']])('more members than employees need a reason, %o is none', (overReason) => {
    expect(snapshotProblems({ employees: 26, members: 27, verified: 27, overReason }, 's')).toMatchObject([
      { path: 's.overReason', code: 'MEMBERS_ABOVE_EMPLOYEES' },
    ]);
  });

  test('with the reason they are taken', () => {
    expect(
      snapshotProblems({ employees: 26, members: 27, verified: 27, overReason: '保留会籍' }, 's'),
    ).toEqual([]);
  });
});
