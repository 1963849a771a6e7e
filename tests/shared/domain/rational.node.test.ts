import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addRationals,
  ceilRational,
  compareRationals,
  floorRational,
  minRational,
  rational,
  roundHalfUp,
} from '../../../shared/domain/rational.ts';

const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 18n }))
  .map(([num, den]) => ({ num, den, value: rational(num, den) }));

describe('exact fractions', () => {
  test('are in lowest terms and keep their value', () => {
    fc.assert(
      fc.property(fraction, ({ num, den, value }) => {
        expect(value.num * den).toBe(num * value.den);
        expect(value.den > 0n).toBe(true);
        expect(rational(value.num * 6n, value.den * 6n)).toEqual(value);
      }),
    );
  });

  test('add and compare like numbers', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const sum = addRationals(a.value, b.value);
        expect(sum.num * a.den * b.den).toBe((a.num * b.den + b.num * a.den) * sum.den);
        expect(Math.sign(compareRationals(a.value, b.value))).toBe(
          a.num * b.den === b.num * a.den ? 0 : a.num * b.den < b.num * a.den ? -1 : 1,
        );
        expect(compareRationals(minRational(a.value, b.value), a.value)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('floor, ceiling and half-up bracket the value', () => {
    fc.assert(
      fc.property(fraction, ({ num, den, value }) => {
        const [floor, ceiling, rounded] = [floorRational(value), ceilRational(value), roundHalfUp(value)];
        expect(floor * den <= num && num < (floor + 1n) * den).toBe(true);
        expect(ceiling * den >= num && num > (ceiling - 1n) * den).toBe(true);
        expect(2n * rounded * den - den <= 2n * num && 2n * num < 2n * rounded * den + den).toBe(true);
      }),
    );
  });

  test('a half goes up', () => {
    expect(roundHalfUp(rational(17_999, 2))).toBe(9000n);
    expect(roundHalfUp(rational(17_998, 2))).toBe(8999n);
    expect(roundHalfUp(rational(0))).toBe(0n);
  });

  test('a denominator of 0 or less is no fraction', () => {
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => rational(1, -1)).toThrow(RangeError);
  });
});
