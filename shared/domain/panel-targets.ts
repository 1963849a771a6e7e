import type { Level, Scheme } from '../schema/scheme.ts';
import type { LevelRange } from './level-range.ts';
import { addRationals, ceilRational, compareRationals, rational, type Rational } from './rational.ts';

/** The least mean of the panel, in hundredths of a point, with which a level is reached. */
export interface PanelTarget {
  readonly level: Level;
  readonly mean: number;
}

/** The least exact total, in hundredths of a point, that is rounded half-up into the band. */
const leastExact = ({ op }: Level, min: number): Rational => rational(2 * min + (op === '>=' ? -1 : 1), 2);

/**
 * For each level that the panel alone still decides, the mean it takes: the other parties' sheets are in. Empty
 * while one of them is missing, with a bonus weighed apart, and after a veto.
 */
export function panelTargets(
  scheme: Scheme,
  { low, high, open, vetoed }: LevelRange,
): readonly PanelTarget[] {
  if (
    vetoed ||
    scheme.policies.bonusMode !== 'in-sheet' ||
    open.includes('self') ||
    open.includes('township')
  )
    return [];
  const panel = low.weighed.terms.find(({ party }) => party === 'panel');
  if (!panel || panel.weight === 0) return [];
  let others = rational(0);
  for (const { party, weight, value } of low.weighed.terms)
    if (party !== 'panel') others = addRationals(others, rational(BigInt(weight) * value.num, value.den));
  return scheme.levels.flatMap((level) => {
    if (level.min === null) return [];
    const needed = leastExact(level, level.min);
    if (compareRationals(low.weighed.exact, needed) >= 0 || compareRationals(high.weighed.exact, needed) < 0)
      return [];
    const { num, den } = addRationals(rational(needed.num * BigInt(low.weighed.divisor), needed.den), {
      num: -others.num,
      den: others.den,
    });
    return [{ level, mean: Number(ceilRational(rational(num, den * BigInt(panel.weight)))) }];
  });
}
