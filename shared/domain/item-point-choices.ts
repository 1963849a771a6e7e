import type { ScoredItem } from '../schema/scheme-item.ts';

function multiples(step: number, max: number): number[] {
  return Array.from({ length: Math.floor(max / step) + 1 }, (_, count) => count * step);
}

function givable(item: ScoredItem): readonly number[] {
  switch (item.kind) {
    case 'bool':
      return [0, item.max];
    case 'scale':
      return multiples(item.step, item.max);
    case 'tiers':
      return [0, ...item.tiers.map(({ points }) => points)];
    case 'count':
      return [...multiples(item.unit, item.max), item.max];
    case 'deduct':
      return [0, ...multiples(item.unit, item.max).map((lost) => item.max - lost)];
    case 'parts':
      return item.parts.reduce<readonly number[]>(
        (sums, { points }) => [...new Set(sums.flatMap((sum) => [sum, sum + points]))],
        [0],
      );
  }
}

/** Every number of points (hundredths) that may stand on the item, ascending: those `itemPointsProblem` lets pass. */
export const itemPointChoices = (item: ScoredItem): readonly number[] =>
  [...new Set(givable(item))].filter((points) => points <= item.max).sort((a, b) => a - b);
