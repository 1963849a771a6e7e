/** An exact fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

const safe = BigInt(Number.MAX_SAFE_INTEGER);

function smallGcd(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  // Safe integers are exact as numbers too, and many times faster.
  if (x <= safe && y <= safe) return BigInt(smallGcd(Number(x), Number(y)));
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** @throws RangeError when the denominator is not positive. */
export function rational(num: bigint | number, den: bigint | number = 1n): Rational {
  const [n, d] = [BigInt(num), BigInt(den)];
  if (d <= 0n) throw new RangeError('a denominator must be positive');
  if (d === 1n) return { num: n, den: d };
  const shared = gcd(n, d);
  return { num: n / shared, den: d / shared };
}

export const addRationals = (a: Rational, b: Rational): Rational =>
  rational(a.num * b.den + b.num * a.den, a.den * b.den);

/** Negative, zero or positive, like a sort's answer. */
export function compareRationals(a: Rational, b: Rational): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const minRational = (a: Rational, b: Rational): Rational => (compareRationals(a, b) <= 0 ? a : b);

/** The largest integer not above the fraction. */
export function floorRational({ num, den }: Rational): bigint {
  const quotient = num / den;
  return num < 0n && num % den !== 0n ? quotient - 1n : quotient;
}

export const ceilRational = (value: Rational): bigint => -floorRational({ num: -value.num, den: value.den });

/** Half-up to a whole number: the one rounding of the contract (Units), applied to hundredths of a point. */
export const roundHalfUp = ({ num, den }: Rational): bigint =>
  floorRational({ num: 2n * num + den, den: 2n * den });
