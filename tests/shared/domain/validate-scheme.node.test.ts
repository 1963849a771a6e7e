import { describe, expect, test } from 'vitest';
import { validateScheme } from '../../../shared/domain/validate-scheme.ts';
import { errorText } from '../../../shared/lib/error-texts.ts';
import { removed, setAt, type Place } from '../../helpers/set-at.ts';

const item = (code: string, rest: object) => ({ code, name: '小项', source: 'assumed', ...rest });
const scheme = {
  id: 's',
  version: 1,
  name: '办法',
  weights: { self: 500, township: 1500, panel: 8000 },
  policies: {
    missingSelf: 'ineligible',
    bonusMode: 'in-sheet',
    bonusCap: 1000,
    rateDenominator: 'members',
    rateCombine: 'both',
    recusal: 'own-township',
    trim: false,
    quorum: 1,
    startRule: 'next-month',
    endRule: 'same-month',
  },
  levels: [
    { code: 'senior', name: '高级', min: 9000, op: '>=', monthly: 30_000 },
    { code: 'junior', name: '初级', min: 7000, op: '>', monthly: 10_000 },
    { code: 'ungraded', name: '未级', min: null, op: '>=', monthly: 0 },
  ],
  categories: [
    {
      code: 'B',
      name: '组织能力',
      kind: 'base',
      max: 1800,
      items: [
        item('B1', { kind: 'bool', max: 200 }),
        item('B2', { kind: 'scale', max: 200, step: 50 }),
        item('B3', { kind: 'tiers', max: 300, tiers: [{ points: 300, text: '全' }] }),
        item('B4', { kind: 'rates', max: 300, tiers: [{ op: '>=', rate: 9000, points: 200 }] }),
        item('B5', { kind: 'count', max: 200, unit: 100 }),
        item('B6', { kind: 'deduct', max: 300, unit: 100 }),
        item('B7', {
          kind: 'parts',
          max: 300,
          parts: [
            { code: 'a', name: '甲', points: 100 },
            { code: 'b', name: '乙', points: 200 },
          ],
        }),
      ],
    },
    {
      code: 'F',
      name: '加分项',
      kind: 'bonus',
      max: 700,
      items: [item('F1', { kind: 'scale', max: 700, step: 50 })],
    },
    { code: 'V', name: '一票否决', kind: 'veto', items: [item('V1', {})] },
  ],
};

const refusals: readonly (readonly [Place, unknown, string, string])[] = [
  [['id'], removed, 's.id', 'FIELD_MISSING'],
  [['id'], '', 's.id', 'FIELD_TOO_SMALL'],
  [['version'], 0, 's.version', 'FIELD_TOO_SMALL'],
  [['version'], 1.5, 's.version', 'FIELD_NOT_INTEGER'],
  [['name'], null, 's.name', 'FIELD_NOT_TEXT'],
  [['weights'], removed, 's.weights', 'FIELD_MISSING'],
  [['weights', 'panel'], removed, 's.weights.panel', 'FIELD_MISSING'],
  [['weights', 'panel'], 7999, 's.weights', 'SCHEME_WEIGHTS_SUM'],
  [['weights', 'self'], -500, 's.weights.self', 'FIELD_TOO_SMALL'],
  [['weights', 'self'], 0.05, 's.weights.self', 'FIELD_NOT_INTEGER'],
  [['policies', 'missingSelf'], 'guess', 's.policies.missingSelf', 'FIELD_NOT_ALLOWED'],
  [['policies', 'bonusMode'], 'twice', 's.policies.bonusMode', 'FIELD_NOT_ALLOWED'],
  [['policies', 'bonusCap'], -1, 's.policies.bonusCap', 'FIELD_TOO_SMALL'],
  [['policies', 'rateDenominator'], 'all', 's.policies.rateDenominator', 'FIELD_NOT_ALLOWED'],
  [['policies', 'rateCombine'], 'min', 's.policies.rateCombine', 'FIELD_NOT_ALLOWED'],
  [['policies', 'recusal'], 'manual', 's.policies.recusal', 'FIELD_NOT_ALLOWED'],
  [['policies', 'trim'], 'yes', 's.policies.trim', 'FIELD_NOT_BOOLEAN'],
  [['policies', 'quorum'], 0, 's.policies.quorum', 'FIELD_TOO_SMALL'],
  [['policies', 'startRule'], 'previous-month', 's.policies.startRule', 'FIELD_NOT_ALLOWED'],
  [['policies', 'endRule'], 'next-month', 's.policies.endRule', 'FIELD_NOT_ALLOWED'],
  [['levels'], {}, 's.levels', 'FIELD_NOT_LIST'],
  [['levels'], [], 's.levels', 'FIELD_TOO_SMALL'],
  [['levels', 0], 3, 's.levels[0]', 'FIELD_NOT_OBJECT'],
  [['levels', 0, 'op'], removed, 's.levels[0].op', 'FIELD_MISSING'],
  [['levels', 0, 'op'], '<', 's.levels[0].op', 'FIELD_NOT_ALLOWED'],
  [['levels', 0, 'min'], '90', 's.levels[0].min', 'FIELD_UNFIT'],
  [['levels', 0, 'monthly'], -1, 's.levels[0].monthly', 'FIELD_TOO_SMALL'],
  [['levels', 1, 'min'], 9000, 's.levels[1].min', 'SCHEME_LEVEL_ORDER'],
  [['levels', 1, 'min'], 9500, 's.levels[1].min', 'SCHEME_LEVEL_ORDER'],
  [['levels', 1, 'min'], null, 's.levels[1].min', 'SCHEME_LEVEL_FLOOR_MISPLACED'],
  [['levels', 2, 'min'], 0, 's.levels[2].min', 'SCHEME_LEVEL_NO_FLOOR'],
  [['levels', 1, 'code'], 'senior', 's.levels[1].code', 'SCHEME_CODE_DUPLICATE'],
  [['levels', 1, 'code'], 'incomplete', 's.levels[1].code', 'SCHEME_LEVEL_CODE_RESERVED'],
  [['categories'], removed, 's.categories', 'FIELD_MISSING'],
  [['categories'], 'B', 's.categories', 'FIELD_NOT_LIST'],
  [['categories', 0, 'kind'], 'extra', 's.categories[0].kind', 'FIELD_NOT_ALLOWED'],
  [['categories', 0, 'max'], removed, 's.categories[0].max', 'FIELD_MISSING'],
  [['categories', 0, 'max'], 1900, 's.categories[0].max', 'SCHEME_CATEGORY_SUM'],
  [['categories', 1, 'max'], 1000, 's.categories[1].max', 'SCHEME_CATEGORY_SUM'],
  [['categories', 1, 'code'], 'B', 's.categories[1].code', 'SCHEME_CODE_DUPLICATE'],
  [['categories', 0, 'items'], null, 's.categories[0].items', 'FIELD_NOT_LIST'],
  [['categories', 0, 'items', 0], null, 's.categories[0].items[0]', 'FIELD_NOT_OBJECT'],
  [['categories', 0, 'items', 0, 'kind'], 'x', 's.categories[0].items[0].kind', 'FIELD_NOT_ALLOWED'],
  [['categories', 0, 'items', 0, 'kind'], '__proto__', 's.categories[0].items[0].kind', 'FIELD_NOT_ALLOWED'],
  [['categories', 0, 'items', 0, 'source'], removed, 's.categories[0].items[0].source', 'FIELD_MISSING'],
  [['categories', 0, 'items', 0, 'source'], 'law', 's.categories[0].items[0].source', 'FIELD_NOT_ALLOWED'],
  [['categories', 0, 'items', 0, 'max'], Infinity, 's.categories[0].items[0].max', 'FIELD_NOT_INTEGER'],
  [['categories', 0, 'items', 0, 'max'], 1e20, 's.categories[0].items[0].max', 'FIELD_TOO_LARGE'],
  [['categories', 0, 'items', 0, 'rule'], 7, 's.categories[0].items[0].rule', 'FIELD_NOT_TEXT'],
  [['categories', 0, 'items', 1, 'step'], removed, 's.categories[0].items[1].step', 'FIELD_MISSING'],
  [['categories', 0, 'items', 1, 'step'], 0, 's.categories[0].items[1].step', 'FIELD_TOO_SMALL'],
  [['categories', 0, 'items', 1, 'code'], 'B1', 's.categories[0].items[1].code', 'SCHEME_CODE_DUPLICATE'],
  [['categories', 0, 'items', 2, 'tiers'], [], 's.categories[0].items[2].tiers', 'FIELD_TOO_SMALL'],
  [
    ['categories', 0, 'items', 2, 'tiers', 0, 'points'],
    400,
    's.categories[0].items[2].tiers[0].points',
    'SCHEME_POINTS_ABOVE_MAX',
  ],
  [
    ['categories', 0, 'items', 3, 'tiers', 0, 'op'],
    removed,
    's.categories[0].items[3].tiers[0].op',
    'FIELD_MISSING',
  ],
  [
    ['categories', 0, 'items', 3, 'tiers', 0, 'rate'],
    10_001,
    's.categories[0].items[3].tiers[0].rate',
    'FIELD_TOO_LARGE',
  ],
  [['categories', 0, 'items', 4, 'unit'], 0, 's.categories[0].items[4].unit', 'FIELD_TOO_SMALL'],
  [
    ['categories', 0, 'items', 6, 'parts', 1, 'code'],
    'a',
    's.categories[0].items[6].parts[1].code',
    'SCHEME_CODE_DUPLICATE',
  ],
  [['categories', 2, 'items', 0, 'code'], 'B1', 's.categories[2].items[0].code', 'SCHEME_CODE_DUPLICATE'],
  [['categories', 2, 'items', 0, 'name'], removed, 's.categories[2].items[0].name', 'FIELD_MISSING'],
];

describe('schemes that are refused', () => {
  test('the scheme they are made from is valid', () => {
    expect(validateScheme(scheme, 's')).toEqual([]);
  });

  test.each(refusals)('%o set to %o: %s %s', (place, value, path, code) => {
    const found = validateScheme(setAt(scheme, place, value), 's');
    expect(found.map((one) => [one.path, one.code])).toEqual([[path, code]]);
    const text = errorText('zh-CN', found[0]!.code, found[0]!.params);
    expect(text).toMatch(/\p{Script=Han}/u);
    expect(text).not.toMatch(/\{\w+\}/);
  });

  test.each([[null], [undefined], [[]], ['scheme'], [7]])('%o is no scheme at all', (value) => {
    expect(validateScheme(value, 's').length).toBeGreaterThan(0);
  });

  test('without anybody to redistribute to', () => {
    const lonely = setAt(scheme, ['weights'], { self: 10_000, township: 0, panel: 0 });
    expect(validateScheme(lonely, 's')).toEqual([]);
    expect(validateScheme(setAt(lonely, ['policies', 'missingSelf'], 'redistribute'), 's')).toMatchObject([
      { path: 's.policies.missingSelf', code: 'SCHEME_NOTHING_TO_REDISTRIBUTE' },
    ]);
  });

  test('all errors come at once', () => {
    const broken: readonly (readonly [Place, unknown])[] = [
      [['weights', 'panel'], 7999],
      [['policies', 'trim'], 1],
      [['levels', 1, 'min'], 9500],
      [['levels', 2, 'min'], 0],
      [['categories', 0, 'max'], 1900],
      [['categories', 0, 'items', 1, 'code'], 'B1'],
      [['categories', 1, 'items', 0, 'step'], 0],
    ];
    const document = broken.reduce<unknown>((whole, [place, value]) => setAt(whole, place, value), scheme);
    expect(validateScheme(document, 's').map((one) => one.path)).toEqual([
      's.policies.trim',
      's.weights',
      's.levels[1].min',
      's.levels[2].min',
      's.categories[0].max',
      's.categories[1].items[0].step',
      's.categories[0].items[1].code',
    ]);
  });

  test('what the app adds for people is tolerated, and so are fields it does not know', () => {
    const extended = setAt(setAt(scheme, ['categories', 0, 'items', 0, 'group'], '阵地'), ['note'], {
      any: 1,
    });
    expect(validateScheme(extended, 's')).toEqual([]);
  });
});
