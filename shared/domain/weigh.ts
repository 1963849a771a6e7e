import type { Scheme } from '../schema/scheme.ts';
import type { PanelMean } from './panel-mean.ts';
import { addRationals, rational, roundHalfUp, type Rational } from './rational.ts';
import type { SheetSum } from './sum-sheet.ts';

export type Party = 'self' | 'township' | 'panel';

/** One party's share: `value` in hundredths of a point, `weight` in basis points. */
export interface WeighedTerm {
  readonly party: Party;
  readonly weight: number;
  readonly value: Rational;
}

/** The exact total before and after its one rounding, with the terms it came from. */
export interface WeighedTotal {
  readonly terms: readonly WeighedTerm[];
  /** 10 000, or what is left of it when the missing self sheet's weight is redistributed. */
  readonly divisor: number;
  readonly weighted: Rational;
  /** The panel-mean bonus added under `after-weights`, null when the bonus is inside each sheet. */
  readonly bonus: Rational | null;
  readonly exact: Rational;
  /** Hundredths of a point, half-up. */
  readonly total: number;
}

function termsOf(
  scheme: Pick<Scheme, 'weights' | 'policies'>,
  self: SheetSum | null,
  township: SheetSum,
  panel: PanelMean,
): readonly WeighedTerm[] {
  const { weights, policies } = scheme;
  const part = policies.bonusMode === 'in-sheet' ? 'total' : 'base';
  const panelSum = part === 'total' ? panel.sum : panel.base;
  const others: readonly WeighedTerm[] = [
    { party: 'township', weight: weights.township, value: rational(township[part]) },
    { party: 'panel', weight: weights.panel, value: rational(panelSum, panel.count) },
  ];
  if (self === null && policies.missingSelf === 'redistribute') return others;
  return [{ party: 'self', weight: weights.self, value: rational(self?.[part] ?? 0) }, ...others];
}

/**
 * Total = (wS·S + wT·T + wP·P) / 10 000, exact, rounded half-up once (grading-contract, From sheets, 3 and 4).
 * Under `redistribute` the divisor is wT + wP, which scales both weights exactly; `zero` counts a missing self
 * sheet as 0. The panel holds at least one sheet.
 */
export function weigh(
  scheme: Pick<Scheme, 'weights' | 'policies'>,
  self: SheetSum | null,
  township: SheetSum,
  panel: PanelMean,
): WeighedTotal {
  const terms = termsOf(scheme, self, township, panel);
  const divisor = terms.reduce((sum, term) => sum + term.weight, 0);
  let sum = rational(0);
  for (const { weight, value } of terms)
    sum = addRationals(sum, rational(BigInt(weight) * value.num, value.den));
  const weighted = rational(sum.num, sum.den * BigInt(divisor));
  const bonus = scheme.policies.bonusMode === 'in-sheet' ? null : rational(panel.bonus, panel.count);
  const exact = bonus ? addRationals(weighted, bonus) : weighted;
  return { terms, divisor, weighted, bonus, exact, total: Number(roundHalfUp(exact)) };
}
