import type { SheetSum } from './sum-sheet.ts';

/** A sheet that counts, with its sum. */
export interface CountedSheet extends SheetSum {
  readonly sheetId: string;
  readonly raterId: string | null;
}

/** The mean is kept as sum and count, in hundredths; `base` and `bonus` split the same sum. */
export interface PanelMean {
  readonly counted: readonly CountedSheet[];
  readonly trimmed: { readonly lowest: CountedSheet; readonly highest: CountedSheet } | null;
  readonly sum: number;
  readonly base: number;
  readonly bonus: number;
  readonly count: number;
}

/** From five sheets up one lowest and one highest may be left out (grading-contract, From sheets, 2). */
const fewestToTrim = 5;

/** Equal totals are ordered by their base part, so that the order of sheets never matters. */
const byTotal = (a: SheetSum, b: SheetSum): number => a.total - b.total || a.base - b.base;

function findTrimmed(sheets: readonly CountedSheet[]): PanelMean['trimmed'] {
  const [lowest, ...rest] = sheets.toSorted(byTotal);
  const highest = rest.at(-1);
  return lowest && highest ? { lowest, highest } : null;
}

export function panelMean(sheets: readonly CountedSheet[], trim: boolean): PanelMean {
  const trimmed = trim && sheets.length >= fewestToTrim ? findTrimmed(sheets) : null;
  const counted = trimmed
    ? sheets.filter((sheet) => sheet !== trimmed.lowest && sheet !== trimmed.highest)
    : sheets;
  let [base, bonus] = [0, 0];
  for (const sheet of counted) {
    base += sheet.base;
    bonus += sheet.bonus;
  }
  return { counted, trimmed, sum: base + bonus, base, bonus, count: counted.length };
}
