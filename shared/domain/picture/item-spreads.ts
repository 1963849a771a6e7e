import type { CycleArchive } from '../../schema/archive.ts';
import type { GradedCandidacy } from '../grade-cycle.ts';
import { indexScheme } from '../index-scheme.ts';
import { comparedSheets } from './compared-sheets.ts';

/** How far the members are apart in one item. Points in hundredths. */
export interface ItemSpread {
  readonly code: string;
  readonly name: string;
  readonly max: number;
  /** Candidates whom two members or more have scored. */
  readonly candidates: number;
  /** Of those, how many were not given the same by all. */
  readonly apart: number;
  /** The sum over the candidates of highest minus lowest. */
  readonly sum: number;
  readonly widest: { readonly points: number; readonly candidacyId: string } | null;
}

interface Sums {
  candidates: number;
  apart: number;
  sum: number;
  widest: ItemSpread['widest'];
}

function add(sums: Sums, candidacyId: string, points: readonly number[]): void {
  const spread = Math.max(...points) - Math.min(...points);
  sums.candidates += 1;
  sums.sum += spread;
  if (spread === 0) return;
  sums.apart += 1;
  if (spread > (sums.widest?.points ?? 0)) sums.widest = { points: spread, candidacyId };
}

/** Every item that the members give by themselves, in the order of the scheme; computed ones are no opinion. */
export function itemSpreads(
  { scheme, sheets }: CycleArchive,
  graded: readonly GradedCandidacy[],
): readonly ItemSpread[] {
  const scoresOf = new Map(sheets.map(({ id, scores }) => [id, scores]));
  const items = indexScheme(scheme).items.filter(({ computed }) => !computed);
  const sums = items.map((): Sums => ({ candidates: 0, apart: 0, sum: 0, widest: null }));
  for (const one of graded) {
    const given = comparedSheets(one).map(({ sheetId }) => scoresOf.get(sheetId) ?? {});
    if (given.length === 0) continue;
    for (const [place, { code }] of items.entries()) {
      const sum = sums[place];
      if (sum)
        add(
          sum,
          one.candidacy.id,
          given.map((scores) => scores[code] ?? 0),
        );
    }
  }
  return items.flatMap(({ code, item: { name, max } }, place) => {
    const sum = sums[place];
    return sum ? [{ code, name, max, ...sum }] : [];
  });
}
