import { describe, expect, test } from 'vitest';
import { sheetTotals } from '../../../shared/domain/sheet-totals.ts';
import { validateScheme } from '../../../shared/domain/validate-scheme.ts';
import type { Item } from '../../../shared/schema/scheme-item.ts';
import { wuan2021 } from '../../../shared/schemes/wuan-2021.ts';
import { wuanOrgUnits } from '../../../shared/schemes/wuan-org-units.ts';

const items: readonly Item[] = wuan2021.categories.flatMap((category) =>
  category.kind === 'veto' ? [] : category.items,
);

describe('the Wu’an example', () => {
  test('is a valid scheme that calls itself an example', () => {
    expect(validateScheme(wuan2021, 'scheme')).toEqual([]);
    expect(wuan2021.name).toContain('示例');
  });

  test('has the seven 大项 of the article with the maxima of domain §2', () => {
    expect(
      wuan2021.categories.map((category) => [
        category.code,
        category.name,
        category.items.length,
        category.kind === 'veto' ? null : category.max,
      ]),
    ).toEqual([
      ['A', '专业能力', 5, 2000],
      ['B', '组织能力', 8, 2000],
      ['C', '执行能力', 5, 2500],
      ['D', '协调能力', 4, 2000],
      ['E', '创新能力', 4, 1500],
      ['F', '加分项', 3, 1000],
      ['V', '一票否决', 7, null],
    ]);
  });

  test('only B1 to B4 claim the article, with its points', () => {
    const fromArticle = items.filter((item) => item.source === 'article');
    expect(fromArticle.map((item) => [item.code, item.max])).toEqual([
      ['B1', 200],
      ['B2', 100],
      ['B3', 200],
      ['B4', 300],
    ]);
    expect(items.filter((item) => item.group === '阵地建设').map((item) => item.code)).toEqual(['B1', 'B2']);
  });

  test('every item says in Chinese how it is scored, on what evidence and on what basis', () => {
    for (const { rule, evidence, basis } of wuan2021.categories.flatMap<{
      readonly rule?: string;
      readonly evidence?: string;
      readonly basis?: string;
    }>((category) => category.items)) {
      for (const text of [rule, evidence, basis]) expect(text).toMatch(/\p{Script=Han}/u);
    }
  });

  test('its best tiers and all its 得分点 give each maximum, a full sheet gives 110', () => {
    for (const item of items) {
      if (item.kind === 'tiers' || item.kind === 'rates')
        expect(Math.max(...item.tiers.map((tier) => tier.points))).toBe(item.max);
      if (item.kind === 'parts')
        expect(item.parts.reduce((sum, part) => sum + part.points, 0)).toBe(item.max);
    }
    const scores = Object.fromEntries(
      items.filter((item) => item.kind !== 'rates').map((item) => [item.code, item.max]),
    );
    const totals = sheetTotals(wuan2021, { scores, overrides: {} }, new Map([['B4', 300]]));
    expect(totals).toMatchObject({ base: 10_000, bonus: 1000, total: 11_000 });
  });
});

test('22 townships and the park, with unique codes and union names', () => {
  expect(wuanOrgUnits).toHaveLength(23);
  expect(new Set(wuanOrgUnits.map((unit) => unit.code)).size).toBe(23);
  expect(wuanOrgUnits.filter((unit) => unit.name.endsWith('镇'))).toHaveLength(15);
  expect(wuanOrgUnits.filter((unit) => unit.name.endsWith('乡'))).toHaveLength(7);
  expect(wuanOrgUnits.filter((unit) => unit.pseudo).map((unit) => unit.code)).toEqual(['130481400']);
  for (const unit of wuanOrgUnits) {
    expect(unit.code).toMatch(/^130481\d{3}$/);
    expect(unit.unionName).toBe(`${unit.name}总工会`);
  }
});
