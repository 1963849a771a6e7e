import type { Policies, Weights } from '../schema/scheme.ts';
import type { Comparison } from '../schema/scheme-item.ts';
import type { RecusedSheet, Warning } from './assess-candidacy.ts';
import type { ExactPoints } from './exact-points.ts';
import type { CategorySubtotal } from './sheet-totals.ts';
import type { Suppression } from './subsidy.ts';
import type { Party } from './weigh.ts';

/** Where in the scheme a rule stands: `policies.trim`, `levels[1]`. */
interface ByRule {
  readonly rules: readonly string[];
}

export interface RatesStep extends ByRule {
  readonly kind: 'rates';
  readonly counts: {
    readonly asOf: string;
    readonly employees: number;
    readonly members: number;
    readonly verified: number;
  } | null;
  /** Truncated percentages, null while the rates are indeterminate. */
  readonly join: string | null;
  readonly verified: string | null;
  readonly combine: Policies['rateCombine'];
  readonly denominator: Policies['rateDenominator'];
  readonly items: readonly { readonly code: string; readonly name: string; readonly points: number }[];
}

export interface SheetStep extends ByRule {
  readonly kind: 'sheet';
  readonly party: Party;
  readonly sheetId: string;
  readonly raterId: string | null;
  readonly categories: readonly CategorySubtotal[];
  readonly overrides: readonly { readonly code: string; readonly points: number; readonly reason: string }[];
  readonly base: number;
  readonly bonusBeforeCap: number;
  readonly bonusCap: number;
  readonly bonus: number;
  readonly total: number;
}

export interface PanelStep extends ByRule {
  readonly kind: 'panel-mean';
  readonly totals: readonly number[];
  readonly trimmed: { readonly lowest: number; readonly highest: number } | null;
  readonly recused: readonly RecusedSheet[];
  readonly sum: number;
  readonly count: number;
  readonly mean: ExactPoints;
}

export interface MissingSelfStep extends ByRule {
  readonly kind: 'missing-self';
  readonly policy: Policies['missingSelf'];
}

export interface WeightsStep extends ByRule {
  readonly kind: 'weights';
  readonly weights: Weights;
  /** `product` = value · weight / divisor: the share of the total that comes from this party. */
  readonly terms: readonly {
    readonly party: Party;
    readonly weight: number;
    readonly value: ExactPoints;
    readonly product: ExactPoints;
  }[];
  readonly divisor: number;
  readonly weighted: ExactPoints;
}

export interface BonusStep extends ByRule {
  readonly kind: 'bonus-after-weights';
  readonly bonus: ExactPoints;
  readonly exact: ExactPoints;
}

export interface RoundingStep extends ByRule {
  readonly kind: 'rounding';
  readonly exact: ExactPoints;
  readonly total: number;
}

export interface LevelStep extends ByRule {
  readonly kind: 'level';
  readonly total: number;
  readonly code: string;
  readonly name: string;
  readonly min: number | null;
  readonly op: Comparison;
  /** The minimum that the total did not reach, null at the top. */
  readonly next: { readonly name: string; readonly min: number } | null;
}

export interface VetoStep extends ByRule {
  readonly kind: 'veto';
  readonly items: readonly { readonly code: string; readonly name: string }[];
  readonly from: string;
  readonly to: string;
}

/** What a person decided about a level with a ratio cap. `from` and `to` are equal where the level was kept. */
export interface PlacementStep extends ByRule {
  readonly kind: 'placement';
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export interface NotGradedStep extends ByRule {
  readonly kind: 'not-graded';
  readonly status: 'ineligible' | 'incomplete';
  readonly causes: readonly Warning[];
}

export interface RankStep extends ByRule {
  readonly kind: 'rank';
  readonly rank: number;
}

export interface SubsidyStep extends ByRule {
  readonly kind: 'subsidy';
  readonly role: string;
  readonly fullTime: boolean;
  readonly electedOn: string;
  readonly endOn: string | null;
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly months: number;
  /** Fen. */
  readonly monthly: number;
  readonly amount: number;
  readonly suppressed: Suppression | null;
  /** The candidacy that is paid instead. */
  readonly by: string | null;
}

/**
 * One link of the chain from counts and scores to level and money: which inputs, which rule, what came out.
 * Points in hundredths; plain data, ready for the screen, for paper and for JSON.
 */
export type ExplanationStep =
  | RatesStep
  | SheetStep
  | PanelStep
  | MissingSelfStep
  | WeightsStep
  | BonusStep
  | RoundingStep
  | LevelStep
  | VetoStep
  | PlacementStep
  | NotGradedStep
  | RankStep
  | SubsidyStep;
