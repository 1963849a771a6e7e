import type { Policies } from '../schema/scheme.ts';
import type { Item, Part } from '../schema/scheme-item.ts';
import { ratePointChoices } from './rates.ts';

/** One row of a list to pick from; `text` is null where the points say it all. */
export interface PointChoice {
  readonly points: number;
  readonly text: string | null;
  /** The tier's place in the item, null for the row that gives nothing and for kinds without tiers. */
  readonly tier: number | null;
}

/** What a form offers for an item, so that an impossible score cannot even be entered. */
export type ItemChoices =
  | { readonly kind: 'one-of'; readonly choices: readonly PointChoice[] }
  | { readonly kind: 'steps'; readonly step: number; readonly max: number }
  | {
      readonly kind: 'pieces';
      readonly unit: number;
      readonly max: number;
      /** The number of pieces or findings from which another one changes nothing. */
      readonly most: number;
      readonly deducts: boolean;
    }
  | { readonly kind: 'ticks'; readonly parts: readonly Part[] }
  | { readonly kind: 'computed'; readonly overridePoints: readonly number[] };

const plain = (points: number): PointChoice => ({ points, text: null, tier: null });

export function itemChoices(item: Item, combine: Policies['rateCombine'] = 'both'): ItemChoices {
  switch (item.kind) {
    case 'bool':
      return { kind: 'one-of', choices: [plain(item.max), plain(0)] };
    case 'tiers': {
      const rows = item.tiers.map(({ points, text }, tier) => ({ points, text, tier }));
      return { kind: 'one-of', choices: [...rows, plain(0)] };
    }
    case 'scale':
      return { kind: 'steps', step: item.step, max: item.max };
    case 'count':
    case 'deduct':
      return {
        kind: 'pieces',
        unit: item.unit,
        max: item.max,
        most: Math.ceil(item.max / item.unit),
        deducts: item.kind === 'deduct',
      };
    case 'parts':
      return { kind: 'ticks', parts: item.parts };
    case 'rates':
      return { kind: 'computed', overridePoints: ratePointChoices(item, combine) };
  }
}
