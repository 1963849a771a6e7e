import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRate } from '../../../shared/domain/format-rate.ts';
import { rateGap } from '../../../shared/domain/rate-gap.ts';
import {
  computeRates,
  ratePointChoices,
  ratePoints,
  type RateCounts,
  type RatePolicies,
} from '../../../shared/domain/rates.ts';
import type { RatesItem } from '../../../shared/schema/scheme-item.ts';

const item: RatesItem = {
  code: 'B4',
  name: '两率',
  kind: 'rates',
  max: 300,
  source: 'article',
  tiers: [
    { op: '>=', rate: 9500, points: 300 },
    { op: '>=', rate: 9000, points: 200 },
  ],
};
const both: RatePolicies = { rateDenominator: 'members', rateCombine: 'both' };
const points = (employees: number, members: number, verified: number, policies = both, rates = item) =>
  ratePoints(
    rates,
    computeRates({ employees, members, verified }, policies.rateDenominator),
    policies.rateCombine,
  );

describe('rates item', () => {
  test('domain row 1: exactly 90 % and exactly 95 % count', () => {
    expect(points(30, 27, 27)).toBe(200);
    expect(points(20, 19, 19)).toBe(300);
  });

  test('domain row 2: 26/29 does not reach 90 % although it would print so when rounded', () => {
    expect(points(29, 26, 26)).toBe(0);
    const rates = computeRates({ employees: 29, members: 26, verified: 26 }, 'members');
    expect(rates.kind === 'known' && formatRate(rates.join)).toBe('89.65%');
    expect(points(209, 188, 188)).toBe(0);
  });

  test('domain row 3: without employees, members or a snapshot there is no rate and the item is 0', () => {
    expect(computeRates({ employees: 0, members: 0, verified: 0 }, 'members')).toEqual({
      kind: 'indeterminate',
      reason: 'no-employees',
    });
    expect(computeRates({ employees: 9, members: 0, verified: 0 }, 'members')).toEqual({
      kind: 'indeterminate',
      reason: 'no-denominator',
    });
    expect(computeRates({ employees: 9, members: 0, verified: 0 }, 'employees').kind).toBe('known');
    expect(computeRates(null, 'members')).toEqual({ kind: 'indeterminate', reason: 'no-snapshot' });
    for (const rateCombine of ['both', 'average', 'each'] as const)
      expect(ratePoints(item, computeRates(null, 'members'), rateCombine)).toBe(0);
  });

  test('domain row 4: more members than employees count as 100 %', () => {
    const rates = computeRates({ employees: 20, members: 25, verified: 25 }, 'members');
    expect(rates.kind === 'known' && formatRate(rates.join)).toBe('100.00%');
    expect(points(20, 25, 25)).toBe(300);
    // 125 % + 54 % would average 89.6 %, 100 % + 80 % averages 90 %: the cap decides both ways.
    expect(points(20, 25, 20, { rateDenominator: 'members', rateCombine: 'average' })).toBe(200);
    expect(points(20, 25, 19, { rateDenominator: 'members', rateCombine: 'average' })).toBe(0);
  });

  test('domain row 6: one rate passes, the other does not', () => {
    expect(points(20, 19, 17)).toBe(0);
    expect(points(20, 19, 17, { rateDenominator: 'members', rateCombine: 'each' })).toBe(300);
    expect(points(20, 18, 18, { rateDenominator: 'members', rateCombine: 'each' })).toBe(300);
    expect(points(20, 19, 17, { rateDenominator: 'members', rateCombine: 'average' })).toBe(200);
  });

  test('the operator of the line decides at the line', () => {
    const above: RatesItem = { ...item, tiers: [{ op: '>', rate: 9000, points: 200 }] };
    expect(points(30, 27, 27, both, above)).toBe(0);
    expect(points(29, 27, 27, both, above)).toBe(200);
  });

  test('counts beyond 2^53 / 10000 are still compared exactly', () => {
    const employees = 9_007_199_254_740_990; // the largest multiple of 10 below 2^53
    const exact = 8_106_479_329_266_891;
    expect(points(employees, exact, exact)).toBe(200);
    expect(points(employees, exact - 1, exact - 1)).toBe(0);
  });
});

const counts = fc
  .record({
    employees: fc.integer({ min: 1, max: 24 }),
    members: fc.integer({ min: 0, max: 26 }),
    verified: fc.integer({ min: 0, max: 26 }),
  })
  .map(({ employees, members, verified }): RateCounts => ({
    employees,
    members,
    verified: Math.min(verified, members),
  }));
const policies = fc.record({
  rateDenominator: fc.constantFrom('members' as const, 'employees' as const),
  rateCombine: fc.constantFrom('both' as const, 'average' as const, 'each' as const),
});
const lines = fc
  .uniqueArray(
    fc.record({
      op: fc.constantFrom('>=' as const, '>' as const),
      rate: fc.constantFrom(0, 3333, 5000, 7500, 9000, 9500, 10_000),
      points: fc.constantFrom(50, 100, 200, 300),
    }),
    { selector: (tier) => tier.rate, minLength: 1, maxLength: 3 },
  )
  .map((tiers): RatesItem => Object.assign({}, item, { tiers }));

/** Tries every number of new members and newly verified members, in another way than the product. */
function fewestByTrial(rates: RatesItem, now: RateCounts, chosen: RatePolicies): Map<number, number> {
  const fewest = new Map<number, number>();
  for (let members = now.members; members <= 60; members += 1) {
    for (let verified = now.verified; verified <= members; verified += 1) {
      const reached = points(now.employees, members, verified, chosen, rates);
      const people = members - now.members + verified - now.verified;
      fewest.set(reached, Math.min(people, fewest.get(reached) ?? Infinity));
    }
  }
  return fewest;
}

describe('people missing to the next points', () => {
  test('the fewest people, new members included, that still must be verified', () => {
    expect(rateGap(item, { employees: 30, members: 27, verified: 27 }, both)).toEqual({
      points: 300,
      members: 2,
      verified: 1,
    });
    expect(rateGap(item, { employees: 20, members: 19, verified: 17 }, both)).toEqual({
      points: 200,
      members: 0,
      verified: 1,
    });
    expect(rateGap(item, { employees: 20, members: 20, verified: 20 }, both)).toBeNull();
    expect(rateGap(item, { employees: 0, members: 0, verified: 0 }, both)).toBeNull();
    expect(rateGap(item, { employees: 30, members: 0, verified: 0 }, both)).toEqual({
      points: 200,
      members: 27,
      verified: 25,
    });
  });

  test('is the exact inverse of the points, under every policy', () => {
    fc.assert(
      fc.property(counts, policies, lines, (now, chosen, rates) => {
        const current = points(now.employees, now.members, now.verified, chosen, rates);
        const fewest = fewestByTrial(rates, now, chosen);
        const next = ratePointChoices(rates, chosen.rateCombine).find(
          (choice) => choice > current && [...fewest.keys()].some((reached) => reached >= choice),
        );
        const gap = rateGap(rates, now, chosen);
        if (next === undefined) {
          expect(gap).toBeNull();
          return;
        }
        const people = Math.min(...[...fewest].filter(([reached]) => reached >= next).map(([, n]) => n));
        expect(gap?.points).toBe(next);
        expect((gap?.members ?? 0) + (gap?.verified ?? 0)).toBe(people);
        const after = points(
          now.employees,
          now.members + (gap?.members ?? 0),
          now.verified + (gap?.verified ?? 0),
          chosen,
          rates,
        );
        expect(after).toBeGreaterThanOrEqual(next);
      }),
      { numRuns: 400 },
    );
  });
});
