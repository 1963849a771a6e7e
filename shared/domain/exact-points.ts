import { floorRational, rational, type Rational } from './rational.ts';

/** An exact number of hundredths of a point as data that survives JSON, with its text in points. */
export interface ExactPoints {
  readonly num: string;
  readonly den: string;
  /** In points: `88.5`, or cut after four decimals and marked where it does not end, `88.8947…`. */
  readonly text: string;
}

const shownDecimals = 4;

export function exactPoints(hundredths: Rational): ExactPoints {
  const scaled = rational(hundredths.num * 10n ** BigInt(shownDecimals), hundredths.den * 100n);
  const digits = floorRational(scaled)
    .toString()
    .padStart(shownDecimals + 1, '0');
  const [whole, decimals] = [digits.slice(0, -shownDecimals), digits.slice(-shownDecimals)];
  const text = scaled.den === 1n ? `${whole}.${decimals}`.replace(/\.?0+$/, '') : `${whole}.${decimals}…`;
  return { num: hundredths.num.toString(), den: hundredths.den.toString(), text };
}
