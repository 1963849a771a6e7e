import { describe, expect, test } from 'vitest';
import { sheetTotals } from '../../../shared/domain/sheet-totals.ts';
import { validateScheme } from '../../../shared/domain/validate-scheme.ts';
import type { Item } from '../../../shared/schema/scheme-item.ts';
import { schemeKey } from '../../../shared/schema/scheme.ts';
import { builtInSchemes } from '../../../shared/schemes/built-in-schemes.ts';
import { hamiWorkers } from '../../../shared/schemes/hami-workers.ts';
import { legalAidStations } from '../../../shared/schemes/legal-aid-stations.ts';
import { outdoorStations } from '../../../shared/schemes/outdoor-stations.ts';

const examples = [hamiWorkers, outdoorStations, legalAidStations];

test('each built-in scheme has a key of its own', () => {
  expect(new Set(builtInSchemes.map(schemeKey)).size).toBe(builtInSchemes.length);
});

describe.each(examples)('$name', (scheme) => {
  const items: readonly Item[] = scheme.categories.flatMap((category) =>
    category.kind === 'veto' ? [] : category.items,
  );

  test('is valid, calls itself an example and grades something else than chairs', () => {
    expect(validateScheme(scheme, 'scheme')).toEqual([]);
    expect(scheme.name).toContain('示例');
    expect(scheme.subject?.name).toMatch(/^\p{Script=Han}+$/u);
  });

  test('claims the article for nothing, and each item says rule, evidence and basis', () => {
    for (const { source, rule, evidence, basis } of scheme.categories.flatMap<
      Pick<Item, 'source' | 'rule' | 'evidence' | 'basis'>
    >((category) => category.items)) {
      expect(source).toBe('assumed');
      expect(basis).toContain('示例设定，可修改');
      for (const text of [rule, evidence]) expect(text).toMatch(/\p{Script=Han}/u);
    }
  });

  test('its best tiers and all 得分点 give each maximum, and the base sums to 100', () => {
    for (const item of items) {
      if (item.kind === 'tiers') expect(Math.max(...item.tiers.map(({ points }) => points))).toBe(item.max);
      if (item.kind === 'parts')
        expect(item.parts.reduce((sum, { points }) => sum + points, 0)).toBe(item.max);
    }
    const scores = Object.fromEntries(items.map(({ code, max }) => [code, max]));
    expect(sheetTotals(scheme, { scores, overrides: {} }, new Map()).base).toBe(10_000);
  });
});

test('Hami caps 优秀 at 25 %, and takes into its pool who was always 优秀 after three years', () => {
  expect(hamiWorkers.levels.map(({ name, ratioCap }) => [name, ratioCap])).toEqual([
    ['优秀', 2500],
    ['合格', undefined],
    ['不合格', undefined],
  ]);
  expect(hamiWorkers.talentPool).toEqual({ level: 'excellent', minYears: 3 });
});

test('a cap on the last level and a pool of an unknown level are refused with their places', () => {
  const broken = {
    ...hamiWorkers,
    talentPool: { level: 'best', minYears: 3 },
    levels: hamiWorkers.levels.map((level) => ({ ...level, ratioCap: 2500 })),
  };
  expect(validateScheme(broken, 'scheme')).toMatchObject([
    { path: 'scheme.talentPool.level', code: 'SCHEME_POOL_LEVEL_UNKNOWN' },
    { path: 'scheme.levels[2].ratioCap', code: 'SCHEME_CAP_ON_FLOOR' },
  ]);
});
