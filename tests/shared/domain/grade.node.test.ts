import { describe, expect, test } from 'vitest';
import { grade } from '../../../shared/domain/grade.ts';
import type { CycleArchive } from '../../../shared/schema/archive.ts';
import type { GradedResult } from '../../../shared/schema/graded-result.ts';
import { makeArchive, plainScheme, ratesScheme, type CandidacyPlan } from '../../helpers/make-archive.ts';

const one = (archive: CycleArchive): GradedResult => grade(archive).results[0] as GradedResult;
const example: CandidacyPlan = {
  id: 'c1',
  self: 9600,
  township: 9100,
  panel: [8800, 9000, 8500, 9200, 8700, 8900],
};
const withoutSelf: CandidacyPlan = { ...example, self: null };

describe('worked examples of the contract', () => {
  test('S 96, T 91 and a panel of six give 89.25 and 中级', () => {
    expect(grade(makeArchive(plainScheme(), [example]))).toEqual({
      format: 'gongping-results',
      version: 1,
      cycle: '2026',
      scheme: 'plain@3',
      results: [
        {
          candidacyId: 'c1',
          status: 'graded',
          self: 9600,
          township: 9100,
          panel: { sum: 53_100, count: 6, recused: 0 },
          total: 8925,
          level: 'intermediate',
          levelBeforeVeto: 'intermediate',
          vetoes: [],
          rank: 1,
          warnings: [],
          subsidy: { monthly: 20_000, months: 12, amount: 240_000, suppressed: null },
        },
      ],
      summary: {
        senior: 0,
        intermediate: 1,
        junior: 0,
        ungraded: 0,
        ineligible: 0,
        incomplete: 0,
        subsidyTotal: 240_000,
      },
    });
  });

  test('domain row 12: without a self sheet, the three policies', () => {
    const ineligible = one(makeArchive(plainScheme(), [withoutSelf]));
    expect(ineligible).toMatchObject({
      status: 'ineligible',
      self: null,
      total: null,
      level: null,
      levelBeforeVeto: null,
      rank: null,
      warnings: ['missing-self'],
      subsidy: { monthly: 0, months: 12, amount: 0, suppressed: null },
    });
    const redistributed = one(makeArchive(plainScheme({ missingSelf: 'redistribute' }), [withoutSelf]));
    expect(redistributed).toMatchObject({ status: 'graded', total: 8889, warnings: ['missing-self'] });
    const zero = one(makeArchive(plainScheme({ missingSelf: 'zero' }), [withoutSelf]));
    expect(zero).toMatchObject({ status: 'graded', self: null, total: 8445, warnings: ['missing-self'] });
  });

  test('domain row 19: exactly 89.995 rounds to 90.00 and is 高级', () => {
    // 0.05 · 89.90 + 0.15 · 90.00 + 0.80 · 90.00 = 89.995
    const result = one(makeArchive(plainScheme(), [{ id: 'c1', self: 8990, township: 9000, panel: [9000] }]));
    expect(result).toMatchObject({ total: 9000, level: 'senior' });
    const below = one(makeArchive(plainScheme(), [{ id: 'c1', self: 8989, township: 9000, panel: [9000] }]));
    expect(below).toMatchObject({ total: 8999, level: 'intermediate' });
  });

  test.each([
    [30, 27, 27, 200],
    [20, 19, 19, 300],
    [20, 19, 17, 0],
    [29, 26, 26, 0],
  ])('%i employees, %i members, %i verified give %i on every sheet', (employees, members, verified, gain) => {
    const plan = { ...example, self: 5000, township: 6000, snapshot: { employees, members, verified } };
    const result = one(makeArchive(ratesScheme(), [plan]));
    expect(result).toMatchObject({
      self: 5000 + gain,
      township: 6000 + gain,
      panel: { sum: 53_100 + 6 * gain, count: 6 },
    });
  });
});

describe('rates in a cycle', () => {
  test('domain row 3: no snapshot or no employees gives 0 and a warning, never a grade by mistake', () => {
    for (const snapshot of [null, { employees: 0, members: 0, verified: 0 }]) {
      const result = one(makeArchive(ratesScheme(), [{ ...example, self: 9000, snapshot }]));
      expect(result).toMatchObject({ status: 'graded', self: 9000, warnings: ['rate-indeterminate'] });
    }
    expect(one(makeArchive(plainScheme(), [{ ...example, snapshot: null }])).warnings).toEqual([]);
  });

  test('domain row 7: only the newest snapshot up to the cut-off counts', () => {
    const archive = makeArchive(ratesScheme(), [{ ...example, self: 5000, snapshot: null }]);
    const snapshot = { unionId: 'u-c1', employees: 20, members: 20, verified: 20, overReason: null };
    const dated = (asOf: string, members: number) => ({ ...snapshot, asOf, members, verified: members });
    const self = (...snapshots: CycleArchive['snapshots']) => one({ ...archive, snapshots }).self;
    expect(self(dated('2026-11-30', 19), dated('2026-06-30', 20), dated('2026-12-01', 1))).toBe(5300);
    expect(self(dated('2026-06-30', 18), dated('2026-11-29', 1))).toBe(5000);
    expect(self(dated('2026-12-01', 20))).toBe(5000);
  });

  test('an override stands on its own sheet only', () => {
    const archive = makeArchive(ratesScheme(), [{ ...example, self: 5000, township: 5000 }]);
    const sheets = archive.sheets.map((sheet) =>
      sheet.rater === 'self'
        ? Object.assign({}, sheet, { overrides: { B4: { points: 300, reason: '补录' } } })
        : sheet,
    );
    expect(one({ ...archive, sheets })).toMatchObject({ self: 5300, township: 5200 });
  });
});

describe('what keeps a candidacy from being graded', () => {
  test('domain row 13: a missing township sheet', () => {
    const result = one(makeArchive(plainScheme(), [{ ...example, township: null }]));
    expect(result).toMatchObject({
      status: 'incomplete',
      total: null,
      level: null,
      rank: null,
      warnings: ['missing-township'],
      subsidy: { amount: 0, months: 12 },
    });
  });

  test('domain rows 14 and 17: the mean is over valid sheets, and fewer than the quorum is no grade', () => {
    const scheme = plainScheme({ quorum: 3 });
    const two = one(makeArchive(scheme, [{ ...example, panel: [8000, 9000] }]));
    expect(two).toMatchObject({
      status: 'incomplete',
      warnings: ['below-quorum'],
      panel: { sum: 17_000, count: 2 },
    });
    expect(one(makeArchive(scheme, [{ ...example, panel: [] }])).panel).toEqual({
      sum: 0,
      count: 0,
      recused: 0,
    });
    expect(one(makeArchive(scheme, [{ ...example, panel: [8000, 9000, 8500] }])).status).toBe('graded');
  });

  test('every cause is named, sorted and once; ineligible goes first', () => {
    const plan: CandidacyPlan = {
      id: 'c1',
      self: null,
      township: null,
      panel: [],
      vetoes: [
        ['V2', 'pending'],
        ['V1', 'pending'],
      ],
    };
    const warnings = ['below-quorum', 'missing-self', 'missing-township', 'veto-pending'];
    expect(one(makeArchive(plainScheme(), [plan]))).toMatchObject({ status: 'ineligible', warnings });
    expect(one(makeArchive(plainScheme({ missingSelf: 'zero' }), [plan]))).toMatchObject({
      status: 'incomplete',
      warnings,
    });
  });

  test('drafts never count', () => {
    const archive = makeArchive(plainScheme(), [example]);
    const sheets = archive.sheets.map((sheet) => Object.assign({}, sheet, { status: 'draft' as const }));
    expect(one({ ...archive, sheets })).toMatchObject({
      status: 'ineligible',
      self: null,
      township: null,
      panel: { sum: 0, count: 0, recused: 0 },
    });
  });
});

/** Gives the panel member m1 a township's seat. */
const seat = (archive: CycleArchive, townshipCode: string): CycleArchive => ({
  ...archive,
  panelMembers: archive.panelMembers.map((member) =>
    member.id === 'm1' ? Object.assign({}, member, { townshipCode }) : member,
  ),
});

describe('recusal', () => {
  const plan: CandidacyPlan = { ...example, panel: [10_000, 8000, 8200] };

  test('domain row 15: a township chair on the panel does not score his own township', () => {
    const archive = makeArchive(plainScheme(), [plan]);
    expect(one(seat(archive, 't1')).panel).toEqual({ sum: 16_200, count: 2, recused: 1 });
    expect(one(seat(archive, 't2')).panel).toEqual({ sum: 26_200, count: 3, recused: 0 });
    const off = makeArchive(plainScheme({ recusal: 'none' }), [plan]);
    expect(one(seat(off, 't1')).panel).toEqual({ sum: 26_200, count: 3, recused: 0 });
  });

  test('domain row 16: a declared recusal is not a zero; a draft one is not counted', () => {
    const archive = makeArchive(plainScheme({ recusal: 'none' }), [plan]);
    const recused = (status: 'draft' | 'submitted'): CycleArchive => ({
      ...archive,
      sheets: archive.sheets.map((sheet) =>
        sheet.raterId === 'm1' ? Object.assign({}, sheet, { recused: true, scores: {}, status }) : sheet,
      ),
    });
    expect(one(recused('submitted')).panel).toEqual({ sum: 16_200, count: 2, recused: 1 });
    expect(one(recused('draft')).panel).toEqual({ sum: 16_200, count: 2, recused: 0 });
  });

  test('the township weight of 15 % stays with the township', () => {
    const result = one(seat(makeArchive(plainScheme(), [plan]), 't1'));
    expect(result.township).toBe(9100);
  });
});

describe('trimming', () => {
  test('one lowest and one highest go from five sheets up, after recusal, and the quorum is counted before', () => {
    const scheme = plainScheme({ trim: true, quorum: 5 });
    const five = one(makeArchive(scheme, [{ ...example, panel: [1000, 8000, 8100, 8300, 10_000] }]));
    expect(five).toMatchObject({ status: 'graded', panel: { sum: 24_400, count: 3 } });
    const four = one(
      makeArchive(plainScheme({ trim: true }), [{ ...example, panel: [1000, 8000, 8100, 10_000] }]),
    );
    expect(four.panel).toEqual({ sum: 27_100, count: 4, recused: 0 });
  });

  test('equal sheets lose only one each', () => {
    const panel = [9000, 9000, 9000, 9000, 9000];
    const result = one(makeArchive(plainScheme({ trim: true }), [{ ...example, panel }]));
    expect(result.panel).toEqual({ sum: 27_000, count: 3, recused: 0 });
  });

  test('ties are ordered by the base part, so the order of sheets never changes the bonus', () => {
    const scheme = plainScheme({ trim: true, bonusMode: 'after-weights' });
    const panel = [
      { base: 8000, bonus: 1000 },
      { base: 8500, bonus: 500 },
      { base: 9000, bonus: 0 },
      { base: 9000, bonus: 100 },
      { base: 8200, bonus: 900 },
    ];
    const results = [panel, panel.toReversed(), [panel[2]!, panel[0]!, panel[4]!, panel[1]!, panel[3]!]].map(
      (order) => one(makeArchive(scheme, [{ ...example, panel: order }])),
    );
    // 9000 is the lowest total three times: 8000 + 1000 goes; 9100 twice: 9000 + 100 goes.
    // Base 8500 + 9000 + 8200 = 25700, bonus 500 + 0 + 900 = 1400, both over 3.
    expect(results[0]).toMatchObject({ panel: { sum: 27_100, count: 3 }, total: 480 + 1365 + 6853 + 467 });
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });
});

describe('bonus', () => {
  test('domain row 20: 110 is possible, the cap holds on every sheet', () => {
    const full = { base: 10_000, bonus: 2000 };
    const result = one(
      makeArchive(plainScheme(), [{ id: 'c1', self: full, township: full, panel: [full, full] }]),
    );
    expect(result).toMatchObject({ self: 11_000, panel: { sum: 22_000 }, total: 11_000, level: 'senior' });
  });

  test('after the weights only the panel mean of the capped bonus is added', () => {
    const result = one(
      makeArchive(plainScheme({ bonusMode: 'after-weights' }), [
        {
          id: 'c1',
          self: { base: 9600, bonus: 2000 },
          township: { base: 9100, bonus: 300 },
          panel: [
            { base: 8800, bonus: 1400 },
            { base: 9000, bonus: 501 },
          ],
        },
      ]),
    );
    // 480 + 1365 + 0.8 · 8900 = 8965, plus (1000 + 501) / 2 = 750.5: 9715.5, half-up.
    expect(result).toMatchObject({
      self: 10_600,
      township: 9400,
      panel: { sum: 19_301, count: 2 },
      total: 9716,
    });
  });
});

describe('veto', () => {
  test('domain row 22: upheld forces the lowest level, keeps the total, pays nothing, is not ranked', () => {
    const archive = makeArchive(plainScheme(), [
      {
        ...example,
        vetoes: [
          ['V2', 'upheld'],
          ['V1', 'upheld'],
          ['V2', 'upheld'],
        ],
      },
      { ...example, id: 'c2', panel: [8000], vetoes: [['V1', 'dismissed']] },
    ]);
    const { results, summary } = grade(archive);
    expect(results[0]).toMatchObject({
      status: 'graded',
      total: 8925,
      level: 'ungraded',
      levelBeforeVeto: 'intermediate',
      vetoes: ['V1', 'V2'],
      rank: null,
      subsidy: { monthly: 0, months: 12, amount: 0, suppressed: null },
    });
    expect(results[1]).toMatchObject({ vetoes: [], rank: 1 });
    expect(summary).toMatchObject({ ungraded: 1, intermediate: 1, subsidyTotal: 240_000 });
  });

  test('a veto pays nothing even where the lowest level does', () => {
    const scheme = plainScheme();
    const levels = scheme.levels.map((level) => Object.assign({}, level, { monthly: 5000 }));
    const archive = makeArchive({ ...scheme, levels }, [{ ...example, vetoes: [['V1', 'upheld']] }]);
    expect(one(archive).subsidy.amount).toBe(0);
  });

  test('a pending one leaves the candidacy incomplete and the upheld ones on record', () => {
    const plan: CandidacyPlan = {
      ...example,
      vetoes: [
        ['V1', 'pending'],
        ['V2', 'upheld'],
      ],
    };
    expect(one(makeArchive(plainScheme(), [plan]))).toMatchObject({
      status: 'incomplete',
      total: null,
      level: null,
      warnings: ['veto-pending'],
      vetoes: ['V2'],
    });
  });
});

describe('levels, ranks and summary', () => {
  test('domain row 18: equal totals share rank and level, the next rank is skipped', () => {
    const plans = [9000, 9500, 9500, 8000].map((panel, index) => ({
      id: `c${index}`,
      self: 9000,
      township: 9000,
      panel: [panel],
    }));
    const { results } = grade(makeArchive(plainScheme(), plans));
    expect(results.map((result) => result.rank)).toEqual([3, 1, 1, 4]);
  });

  test('the comparison of a band is its own', () => {
    const scheme = plainScheme();
    const levels = scheme.levels.map((level) =>
      level.code === 'senior' ? Object.assign({}, level, { op: '>' as const }) : level,
    );
    const at = (panel: number) =>
      one(makeArchive({ ...scheme, levels }, [{ id: 'c', self: 9000, township: 9000, panel: [panel] }]));
    expect(at(9000)).toMatchObject({ total: 9000, level: 'intermediate' });
    expect(at(9002)).toMatchObject({ total: 9002, level: 'senior' });
  });

  test('levels are counted under any code, prototype names included', () => {
    const scheme = plainScheme();
    const codes = ['__proto__', 'constructor', '2', '1'];
    const levels = scheme.levels.map((level, index) => Object.assign({}, level, { code: codes[index]! }));
    const { summary, results } = grade(
      makeArchive({ ...scheme, levels }, [
        { id: 'c1', self: 9500, township: 9500, panel: [9500] },
        { id: 'c2', self: 8500, township: 8500, panel: [8500] },
        { id: 'c3', township: null },
        { id: 'c4', self: null },
      ]),
    );
    expect(results.map((result) => result.level)).toEqual(['__proto__', 'constructor', null, null]);
    expect(new Map(Object.entries(summary))).toEqual(
      new Map([
        ['1', 0],
        ['2', 0],
        ['__proto__', 1],
        ['constructor', 1],
        ['ineligible', 1],
        ['incomplete', 1],
        ['subsidyTotal', 600_000],
      ]),
    );
  });
});
