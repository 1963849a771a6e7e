import type { ScoreEntry } from '../../shared/schema/sheet.ts';
import type { ScoredItem } from '../../shared/schema/scheme-item.ts';

/** Points without how they came about, as a paper or a whole category gives them, in the form the sheet shows. */
export function entryOfPoints(item: ScoredItem, points: number, note: string): Omit<ScoreEntry, 'at' | 'by'> {
  const tier = item.kind === 'tiers' ? item.tiers.findIndex((one) => one.points === points) : -1;
  const found = { points, tier: tier < 0 ? null : tier, parts: [], pieces: null, note };
  switch (item.kind) {
    case 'count':
      return { ...found, pieces: Math.ceil(points / item.unit) };
    case 'deduct':
      return { ...found, pieces: Math.ceil((item.max - points) / item.unit) };
    case 'parts':
      return { ...found, parts: points === item.max ? item.parts.map(({ code }) => code) : [] };
    case 'bool':
    case 'scale':
    case 'tiers':
      return found;
  }
}
