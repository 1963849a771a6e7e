import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPoints, formatTotal } from '../../../shared/domain/format-points.ts';
import { itemChoices } from '../../../shared/domain/item-choices.ts';
import { itemPointsProblem } from '../../../shared/domain/item-points-problem.ts';
import { parsePoints } from '../../../shared/domain/parse-points.ts';
import { scoreItem, type ItemInput } from '../../../shared/domain/score-item.ts';
import { errorText } from '../../../shared/lib/error-texts.ts';
import type { Item, ScoredItem } from '../../../shared/schema/scheme-item.ts';

const named = (code: string) => ({ code, name: '小项', source: 'assumed' }) as const;
const bool = { ...named('B1'), kind: 'bool', max: 200 } as const;
const scale = { ...named('F4'), kind: 'scale', max: 700, step: 50 } as const;
const count = { ...named('F2'), kind: 'count', max: 300, unit: 200 } as const;
const deduct = { ...named('C1'), kind: 'deduct', max: 500, unit: 200 } as const;
const tiers = {
  ...named('B5'),
  kind: 'tiers',
  max: 300,
  tiers: [
    { points: 300, text: '健全' },
    { points: 100, text: '逾期' },
  ],
} as const;
const parts = {
  ...named('B6'),
  kind: 'parts',
  max: 450,
  parts: [
    { code: 'a', name: '甲', points: 100 },
    { code: 'b', name: '乙', points: 150 },
    { code: 'c', name: '丙', points: 200 },
  ],
} as const;
const rates = {
  ...named('B4'),
  kind: 'rates',
  max: 300,
  tiers: [
    { op: '>=', rate: 9500, points: 300 },
    { op: '>=', rate: 9000, points: 200 },
  ],
} as const;

const allowed: readonly (readonly [Item, readonly number[]])[] = [
  [bool, [0, 200]],
  [scale, [0, 50, 100, 150, 200, 250, 300, 350, 400, 450, 500, 550, 600, 650, 700]],
  [count, [0, 200, 300]],
  [deduct, [0, 100, 300, 500]],
  [tiers, [0, 100, 300]],
  [parts, [0, 100, 150, 200, 250, 300, 350, 450]],
  [rates, [0, 200, 300]],
];

describe('points an item can give', () => {
  test.each(allowed)('$kind gives exactly its own points', (item, expected) => {
    const given = Array.from({ length: 801 }, (_, index) => index - 50).filter(
      (points) => itemPointsProblem(item, points, '') === null,
    );
    expect(given).toEqual(expected);
  });

  test.each([
    [bool, 100, 'SCORE_ALL_OR_NOTHING'],
    [scale, 25, 'SCORE_OFF_STEP'],
    [count, 100, 'SCORE_OFF_UNIT'],
    [deduct, 200, 'SCORE_OFF_DEDUCTION'],
    [tiers, 200, 'SCORE_NO_SUCH_TIER'],
    [parts, 400, 'SCORE_NO_SUCH_PARTS'],
    [rates, 250, 'SCORE_NO_SUCH_TIER'],
    [scale, 750, 'SCORE_ABOVE_MAX'],
    [scale, -50, 'SCORE_BELOW_ZERO'],
    [scale, 0.5, 'SCORE_NOT_INTEGER'],
    [scale, Number.NaN, 'SCORE_NOT_INTEGER'],
    [scale, Infinity, 'SCORE_NOT_INTEGER'],
    [scale, 2 ** 53, 'SCORE_NOT_INTEGER'],
    [scale, '50', 'SCORE_NOT_INTEGER'],
    [scale, null, 'SCORE_NOT_INTEGER'],
  ] as const)('domain row 40: %o refuses %s as %s and names the item', (item, points, code) => {
    const found = itemPointsProblem(item, points, 'scores.X');
    expect(found).toMatchObject({ path: 'scores.X', code });
    const text = errorText('zh-CN', code, found?.params ?? {});
    expect(text).toContain(`${item.code} ${item.name}`);
    expect(text).not.toMatch(/\{\w+\}/);
  });

  test('each rate scored apart may also give the capped sum', () => {
    expect(itemPointsProblem({ ...rates, max: 400 }, 400, '', 'each')).toBeNull();
    expect(itemPointsProblem({ ...rates, max: 400 }, 400, '', 'both')).not.toBeNull();
  });

  test('parts give exactly the sums of their subsets', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 }), (values) => {
        const item: Item = {
          ...parts,
          max: 400,
          parts: values.map((points, index) => ({ code: `p${index}`, name: '', points })),
        };
        let sums = [0];
        for (const value of values) sums = sums.concat(sums.map((sum) => sum + value));
        for (let points = 0; points <= 400; points += 1)
          expect(itemPointsProblem(item, points, '') === null).toBe(sums.includes(points));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what a rater enters', () => {
  const cases: readonly (readonly [ScoredItem, ItemInput, number | string])[] = [
    [bool, { kind: 'yes-no', yes: true }, 200],
    [bool, { kind: 'yes-no', yes: false }, 0],
    [tiers, { kind: 'tier', index: 1 }, 100],
    [tiers, { kind: 'tier', index: null }, 0],
    [tiers, { kind: 'tier', index: 2 }, 'SCORE_INPUT_UNFIT'],
    [count, { kind: 'pieces', count: 1 }, 200],
    [count, { kind: 'pieces', count: 2 }, 300],
    [count, { kind: 'pieces', count: 9_007_199_254_740_991 }, 300],
    [count, { kind: 'pieces', count: -1 }, 'SCORE_INPUT_UNFIT'],
    [deduct, { kind: 'pieces', count: 0 }, 500],
    [deduct, { kind: 'pieces', count: 2 }, 100],
    [deduct, { kind: 'pieces', count: 3 }, 0],
    [parts, { kind: 'parts', codes: ['a', 'c'] }, 300],
    [parts, { kind: 'parts', codes: [] }, 0],
    [parts, { kind: 'parts', codes: ['constructor'] }, 'SCORE_INPUT_UNFIT'],
    [scale, { kind: 'text', text: '6.5' }, 650],
    [scale, { kind: 'text', text: '７' }, 700],
    [scale, { kind: 'text', text: '7.5' }, 'SCORE_ABOVE_MAX'],
    [scale, { kind: 'text', text: 'abc' }, 'POINTS_TEXT_INVALID'],
    [scale, { kind: 'points', points: 60 }, 'SCORE_OFF_STEP'],
    [scale, { kind: 'yes-no', yes: true }, 'SCORE_INPUT_UNFIT'],
  ];
  test.each(cases)('%o with %o is %s', (item, input, expected) => {
    const scored = scoreItem(item, input);
    if (typeof expected === 'number') expect(scored).toEqual({ ok: true, value: expected });
    else expect(scored).toMatchObject({ ok: false, error: { code: expected, path: item.code } });
  });

  test('every choice offered can be given', () => {
    for (const [item] of allowed) {
      const offered = itemChoices(item);
      const points =
        offered.kind === 'one-of'
          ? offered.choices.map((choice) => choice.points)
          : offered.kind === 'computed'
            ? offered.overridePoints
            : [];
      for (const value of points) expect(itemPointsProblem(item, value, '')).toBeNull();
    }
    expect(itemChoices(tiers)).toEqual({
      kind: 'one-of',
      choices: [
        { points: 300, text: '健全', tier: 0 },
        { points: 100, text: '逾期', tier: 1 },
        { points: 0, text: null, tier: null },
      ],
    });
    expect(itemChoices(deduct)).toMatchObject({ kind: 'pieces', most: 3, deducts: true });
  });
});

describe('points as text', () => {
  test('printing and typing are inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (points) => {
        expect(parsePoints(formatPoints(points))).toEqual({ ok: true, value: points });
        expect(parsePoints(formatTotal(points))).toEqual({ ok: true, value: points });
      }),
    );
  });

  test.each(['', '-1', '1.005', '1e2', '1,5', '.5', '1.', 'NaN', '9999999'])('%s is refused', (text) => {
    expect(parsePoints(text)).toMatchObject({ ok: false, error: { code: 'POINTS_TEXT_INVALID' } });
  });

  test('full-width digits are read', () => {
    expect(parsePoints(' １２．５ ')).toEqual({ ok: true, value: 1250 });
    expect(parsePoints('１。５')).toEqual({ ok: true, value: 150 });
  });
});
