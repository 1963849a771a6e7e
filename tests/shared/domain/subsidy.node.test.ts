import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grade } from '../../../shared/domain/grade.ts';
import { countMonths, payableMonths } from '../../../shared/domain/payable-months.ts';
import { settleSubsidies, type SubsidyClaim } from '../../../shared/domain/subsidy.ts';
import type { Policies } from '../../../shared/schema/scheme.ts';
import { makeArchive, plainScheme, type CandidacyPlan } from '../../helpers/make-archive.ts';

const rules = { startRule: 'next-month', endRule: 'same-month' } as const;
const months = (
  electedOn: string,
  endOn: string | null,
  policies: Pick<Policies, 'startRule' | 'endRule'> = rules,
) => countMonths(payableMonths({ electedOn, endOn }, 2026, policies));

describe('domain row 27: months in post', () => {
  test.each([
    ['2024-05-01', null, 12],
    ['2026-03-15', null, 9],
    ['2024-05-01', '2026-08-10', 8],
    ['2026-08-10', null, 4],
    ['2026-01-31', null, 11],
    ['2025-12-31', null, 12],
    ['2026-12-01', null, 0],
    ['2020-02-29', '2026-12-01', 12],
    ['2020-02-29', '2026-01-01', 1],
    ['2020-02-29', '2025-12-31', 0],
    ['2027-01-01', null, 0],
    ['2026-03-15', '2026-03-20', 0],
    ['2026-03-15', '2026-04-01', 1],
    ['2024-05-01', '2027-01-05', 12],
  ])('elected %s, left %s: %i', (electedOn, endOn, expected) => {
    expect(months(electedOn, endOn)).toBe(expected);
  });

  test('the other rules', () => {
    expect(months('2026-03-15', null, { startRule: 'same-month', endRule: 'same-month' })).toBe(10);
    expect(months('2024-03-15', '2026-08-10', { ...rules, endRule: 'previous-month' })).toBe(7);
    expect(months('2024-03-15', '2027-01-10', { ...rules, endRule: 'previous-month' })).toBe(12);
  });

  test('agree with asking every month of the year', () => {
    const date = fc
      .tuple(
        fc.integer({ min: 2024, max: 2028 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(
        ([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      );
    fc.assert(
      fc.property(
        date,
        fc.option(date),
        fc.constantFrom('next-month' as const, 'same-month' as const),
        fc.constantFrom('same-month' as const, 'previous-month' as const),
        (electedOn, endOn, startRule, endRule) => {
          fc.pre(endOn === null || endOn >= electedOn);
          let expected = 0;
          for (let month = 1; month <= 12; month += 1) {
            const key = `2026-${String(month).padStart(2, '0')}`;
            const started =
              startRule === 'next-month' ? key > electedOn.slice(0, 7) : key >= electedOn.slice(0, 7);
            const ended =
              endOn !== null &&
              (endRule === 'same-month' ? key > endOn.slice(0, 7) : key >= endOn.slice(0, 7));
            if (started && !ended) expected += 1;
          }
          expect(months(electedOn, endOn, { startRule, endRule })).toBe(expected);
        },
      ),
    );
  });
});

const subsidies = (plans: readonly CandidacyPlan[], policies: Partial<Policies> = {}) =>
  grade(makeArchive(plainScheme(policies), plans)).results.map(({ subsidy }) => subsidy);
/** Total 95.00, so 300 yuan a month. */
const senior = { self: 9500, township: 9500, panel: [9500] } as const;
const junior = { self: 7500, township: 7500, panel: [7500] } as const;
const served = (electedOn: string, endOn: string) => ({ appointment: { electedOn, endOn } });
const vice = { role: 'viceChair', fullTime: true } as const;

describe('domain row 8: a change of chair', () => {
  const hand: readonly CandidacyPlan[] = [
    { id: 'new', ...senior, unionId: 'u', appointment: { electedOn: '2026-08-10' } },
    { id: 'old', ...senior, unionId: 'u', appointment: { endOn: '2026-08-10' } },
  ];
  test('8 and 4 months, both paid', () => {
    expect(subsidies(hand)).toEqual([
      { monthly: 30_000, months: 4, amount: 120_000, suppressed: null },
      { monthly: 30_000, months: 8, amount: 240_000, suppressed: null },
    ]);
  });

  test('no rules make two consecutive chairs share a month', () => {
    for (const startRule of ['next-month', 'same-month'] as const) {
      for (const endRule of ['same-month', 'previous-month'] as const) {
        const [later, earlier] = subsidies(hand, { startRule, endRule });
        expect((later?.months ?? 0) + (earlier?.months ?? 0)).toBeLessThanOrEqual(12);
      }
    }
    const same = subsidies(hand, { startRule: 'same-month' });
    expect(same.map((subsidy) => subsidy.months)).toEqual([4, 8]);
  });

  test('an overlap of terms goes to the leaving chair', () => {
    const overlap = subsidies([
      { id: 'old', ...senior, unionId: 'u', appointment: { endOn: '2026-09-30' } },
      { id: 'new', ...senior, unionId: 'u', appointment: { electedOn: '2026-06-01' } },
    ]);
    expect(overlap.map((subsidy) => subsidy.months)).toEqual([9, 3]);
  });
});

describe('domain rows 9 to 11: nobody is paid twice', () => {
  test('row 11: part-time vice chairs and members are marked, graded or not', () => {
    const plans = [
      { id: 'part', ...senior, appointment: { role: 'viceChair' as const } },
      { id: 'member', ...senior, self: null, appointment: { role: 'member' as const, fullTime: true } },
      { id: 'auditor', ...senior, appointment: { role: 'auditor' as const } },
      { id: 'women', ...senior, appointment: { role: 'womenDirector' as const } },
      { id: 'full', ...senior, appointment: vice },
    ];
    expect(subsidies(plans)).toEqual([
      { monthly: 30_000, months: 12, amount: 0, suppressed: 'role' },
      { monthly: 0, months: 12, amount: 0, suppressed: 'role' },
      { monthly: 30_000, months: 12, amount: 0, suppressed: 'role' },
      { monthly: 30_000, months: 12, amount: 0, suppressed: 'role' },
      { monthly: 30_000, months: 12, amount: 360_000, suppressed: null },
    ]);
  });

  test('row 10: of one union the chair is paid, even at the lower level', () => {
    const plans = [
      { id: 'vice', ...senior, unionId: 'u', appointment: vice },
      { id: 'chair', ...junior, unionId: 'u' },
    ];
    expect(subsidies(plans)).toMatchObject([
      { amount: 0, months: 12, suppressed: 'same-union' },
      { amount: 120_000, suppressed: null },
    ]);
  });

  test('row 10: without an overlap, or beside a chair who is paid nothing, the vice chair is paid', () => {
    const before = { ...vice, endOn: '2026-06-30' };
    const after = { electedOn: '2026-06-30' };
    expect(
      subsidies([
        { id: 'vice', ...senior, unionId: 'u', appointment: before },
        { id: 'chair', ...senior, unionId: 'u', appointment: after },
      ]),
    ).toMatchObject([{ amount: 180_000 }, { amount: 180_000 }]);
    expect(
      subsidies([
        { id: 'vice', ...senior, unionId: 'u', appointment: vice },
        { id: 'chair', unionId: 'u', self: 0, township: 0, panel: [0] },
      ]),
    ).toMatchObject([
      { amount: 360_000, suppressed: null },
      { amount: 0, suppressed: null },
    ]);
  });

  test('row 9: of one person the higher monthly amount is paid, among equals the earlier candidacy', () => {
    expect(
      subsidies([
        { id: 'low', ...junior, personId: 'p' },
        { id: 'high', ...senior, personId: 'p' },
      ]),
    ).toMatchObject([{ amount: 0, suppressed: 'same-person' }, { amount: 360_000 }]);
    expect(
      subsidies([
        { id: 'first', ...senior, personId: 'p' },
        { id: 'second', ...senior, personId: 'p' },
        { id: 'none', personId: 'p', self: 0, township: 0, panel: [0] },
      ]),
    ).toMatchObject([
      { amount: 360_000, suppressed: null },
      { amount: 0, suppressed: 'same-person' },
      { amount: 0, suppressed: null },
    ]);
  });

  test('the order is role, same-union, same-person: what is not paid suppresses nothing', () => {
    const plans = [
      { id: 'vice', ...senior, unionId: 'u', personId: 'p', appointment: vice },
      { id: 'chair', ...junior, unionId: 'u' },
      { id: 'elsewhere', ...junior, personId: 'p' },
      { id: 'unpaid', ...senior, personId: 'p', appointment: { role: 'member' as const } },
    ];
    expect(subsidies(plans).map((subsidy) => subsidy.suppressed)).toEqual(['same-union', null, null, 'role']);
  });

  test('of three overlapping in a chain the first and the last are paid', () => {
    expect(
      subsidies([
        { id: 'a', ...senior, personId: 'p', ...served('2025-01-01', '2026-05-01') },
        {
          id: 'b',
          self: 8500,
          township: 8500,
          panel: [8500],
          personId: 'p',
          ...served('2026-03-01', '2026-09-01'),
        },
        { id: 'c', ...junior, personId: 'p', ...served('2026-06-01', '2026-12-01') },
      ]),
    ).toMatchObject([{ amount: 150_000 }, { suppressed: 'same-person' }, { amount: 60_000 }]);
  });
});

const claims = fc.array(
  fc.record({
    personId: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
    unionId: fc.constantFrom('u1', 'u2', 'u3'),
    role: fc.constantFrom('chair', 'viceChair', 'member'),
    fullTime: fc.boolean(),
    monthly: fc.constantFrom(0, 10_000, 20_000, 30_000),
    months: fc.record({ first: fc.integer({ min: 1, max: 12 }), last: fc.integer({ min: 0, max: 12 }) }),
  }),
  { maxLength: 8 },
);

test('in any mix of claims no month of a person, nor of a union beside its chair, is paid twice', () => {
  fc.assert(
    fc.property(claims, (rows) => {
      const all: SubsidyClaim[] = rows.map((row, index) =>
        Object.assign({}, row, { candidacyId: `c${index}` }),
      );
      const settled = settleSubsidies(all);
      const paid = all.filter((claim) => (settled.get(claim.candidacyId)?.amount ?? 0) > 0);
      for (let month = 1; month <= 12; month += 1) {
        const now = paid.filter(({ months: span }) => span.first <= month && month <= span.last);
        const people = now.map((claim) => claim.personId);
        expect(new Set(people).size).toBe(people.length);
        for (const claim of now.filter((candidate) => candidate.role === 'viceChair'))
          expect(now.some((other) => other.role === 'chair' && other.unionId === claim.unionId)).toBe(false);
      }
      for (const subsidy of settled.values()) {
        expect(subsidy.amount).toBe(subsidy.suppressed ? 0 : subsidy.monthly * subsidy.months);
        if (subsidy.suppressed && subsidy.suppressed !== 'role')
          expect(subsidy.monthly * subsidy.months).toBeGreaterThan(0);
      }
    }),
  );
});
