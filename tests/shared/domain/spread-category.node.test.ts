import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemPointChoices } from '../../../shared/domain/item-point-choices.ts';
import { itemPointsProblem } from '../../../shared/domain/item-points-problem.ts';
import { categoryPoints, spreadCategory } from '../../../shared/domain/spread-category.ts';
import type { ScoredCategory } from '../../../shared/schema/scheme.ts';
import type { ScoredItem } from '../../../shared/schema/scheme-item.ts';
import { wuan2021 } from '../../../shared/schemes/wuan-2021.ts';

const said = { name: '项', source: 'assumed' as const };
const anyItem = fc.oneof(
  fc
    .record({ max: fc.integer({ min: 1, max: 6 }) })
    .map(({ max }) => ({ kind: 'bool' as const, max: max * 50 })),
  fc.record({ steps: fc.integer({ min: 1, max: 6 }) }).map(({ steps }) => ({
    kind: 'scale' as const,
    max: steps * 50,
    step: 50,
  })),
  fc
    .record({ unit: fc.integer({ min: 1, max: 200 }), max: fc.integer({ min: 1, max: 500 }) })
    .map((item) => ({
      kind: 'deduct' as const,
      ...item,
    })),
  fc
    .record({ unit: fc.integer({ min: 1, max: 200 }), max: fc.integer({ min: 1, max: 500 }) })
    .map((item) => ({
      kind: 'count' as const,
      ...item,
    })),
  fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 4 }).map((points) => ({
    kind: 'parts' as const,
    max: points.reduce((sum, one) => sum + one, 0),
    parts: points.map((one, place) => ({ code: `p${place}`, name: '点', points: one })),
  })),
  fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 4 }).map((points) => ({
    kind: 'tiers' as const,
    max: Math.max(...points),
    tiers: points.map((one) => ({ points: one, text: '档' })),
  })),
);
const anyCategory = fc.array(anyItem, { minLength: 1, maxLength: 5 }).map((items): ScoredCategory => ({
  code: 'X',
  name: '大项',
  kind: 'base',
  max: items.reduce((sum, { max }) => sum + max, 0),
  items: items.map((item, place): ScoredItem => ({ ...said, code: `X${place}`, ...item })),
}));
const none = new Map<string, number>();

test('an item may have exactly the points that a sheet would take', () => {
  fc.assert(
    fc.property(anyCategory, ({ items: [item] }) => {
      if (!item || item.kind === 'rates') return;
      const all = Array.from({ length: item.max + 1 }, (_, points) => points);
      const taken = all.filter((points) => itemPointsProblem(item, points, '') === null);
      expect(itemPointChoices(item)).toEqual(taken);
    }),
  );
});

test('a spread sums to exactly what was given, and each item could have been given alone', () => {
  fc.assert(
    fc.property(anyCategory, fc.nat(), (category, seed) => {
      const given = seed % (category.max + 1);
      const spread = spreadCategory(category, given, none);
      if (!spread.ok) {
        // What it names instead can be given.
        expect(spread.error.code).toBe('CATEGORY_NOT_SPREADABLE');
        for (const near of [spread.error.params['below'], spread.error.params['above']]) {
          const points = Math.round(Number(near) * 100);
          expect(spreadCategory(category, points, none).ok).toBe(true);
        }
        return;
      }
      for (const item of category.items)
        expect(itemPointsProblem(item, spread.value.get(item.code), '')).toBeNull();
      const scores = Object.fromEntries([...spread.value].map(([code, points]) => [code, { points }]));
      expect(categoryPoints(category, scores, none)).toBe(given);
    }),
  );
});

test('computed items keep their points, and the full marks of every category can be given', () => {
  for (const category of wuan2021.categories) {
    if (category.kind === 'veto') continue;
    const rates = category.items.filter(({ kind }) => kind === 'rates');
    const computed = new Map(rates.map(({ code, max }) => [code, max]));
    const spread = spreadCategory(category, category.max, computed);
    expect(spread.ok && rates.every(({ code }) => !spread.value.has(code))).toBe(true);
    const tooLittle = spreadCategory(category, 0, computed);
    expect(tooLittle.ok).toBe(rates.length === 0);
  }
});
