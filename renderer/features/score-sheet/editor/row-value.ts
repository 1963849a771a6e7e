import type { ScoreOverride, Sheet } from '../../../../shared/schema/sheet.ts';
import type { EntryInput } from '../../../data/repositories/sheets.ts';

/** What stands on the sheet for one item. */
export interface RowValue {
  readonly entry: EntryInput | null;
  readonly override: ScoreOverride | null;
}

export const emptyValue: RowValue = { entry: null, override: null };

const fieldsOf = ({ points, tier, parts, pieces, note }: EntryInput): EntryInput => ({
  points,
  tier,
  parts,
  pieces,
  note,
});

export const sameEntry = (a: EntryInput | null, b: EntryInput | null): boolean =>
  a === b || (a !== null && b !== null && JSON.stringify(fieldsOf(a)) === JSON.stringify(fieldsOf(b)));

export const sameOverride = (a: ScoreOverride | null, b: ScoreOverride | null): boolean =>
  a?.points === b?.points && a?.reason === b?.reason;

export const sameValue = (a: RowValue, b: RowValue): boolean =>
  sameEntry(a.entry, b.entry) && sameOverride(a.override, b.override);

/** What the stored sheet says about the item, without the stamps of who entered it when. */
export function storedValue(sheet: Sheet | null, code: string): RowValue {
  const entry = sheet?.scores[code];
  return { entry: entry ? fieldsOf(entry) : null, override: sheet?.overrides[code] ?? null };
}
