import type { Sheet } from '../../shared/schema/sheet.ts';
import { onCurrentScheme } from './on-current-scheme.ts';
import type { Draft } from './prepare-document.ts';
import { loadSheetContext, type SheetContext } from './sheet-context.ts';
import { idOfSheet, type SheetRef } from './sheet-ref.ts';
import type { Store } from './store.ts';
import { writeDocuments, type Change } from './write-document.ts';

const blankSheet = (ref: SheetRef, { candidacy, cycle }: SheetContext): Draft<'sheets'> => ({
  id: idOfSheet(ref),
  cycleId: cycle.id,
  townshipCode: candidacy.townshipCode,
  candidacyId: ref.candidacyId,
  party: ref.party,
  raterId: ref.raterId,
  schemeKey: cycle.schemeKey,
  draft: true,
  submissions: [],
  recused: false,
  recuseReason: null,
  proxyReason: null,
  scores: {},
  overrides: {},
  opinion: '',
});

export type SheetChange = (sheet: Draft<'sheets'>, context: SheetContext) => Draft<'sheets'>;

/**
 * What a change makes of a sheet, which it begins when there is none yet. A change that leaves it as it was writes
 * nothing, so that looking into a field neither begins a sheet nor adds to its history.
 *
 * @throws AppError DOCUMENT_MISSING
 */
export async function sheetChange(
  store: Store,
  ref: SheetRef,
  change: SheetChange,
): Promise<Change<'sheets'>> {
  const context = await loadSheetContext(store, ref);
  return (stored: Sheet | null): Draft<'sheets'> | null => {
    const before = stored ?? blankSheet(ref, context);
    // What was handed in stays under its scheme until it is returned.
    const after = change(before.draft ? onCurrentScheme(before, context) : before, context);
    return JSON.stringify(after) === JSON.stringify(before) ? stored : after;
  };
}

/**
 * Changes one sheet.
 *
 * @returns the revision that the stored sheet then has
 * @throws AppError as `sheetChange` and `writeDocuments` do
 */
export async function changeSheet(store: Store, ref: SheetRef, change: SheetChange): Promise<number> {
  const changed = await sheetChange(store, ref, change);
  let rev = 0;
  const noted: Change<'sheets'> = async (stored) => {
    const after = await changed(stored);
    rev = (stored?.rev ?? 0) + (after === stored ? 0 : 1);
    return after;
  };
  await writeDocuments(store, 'sheets', new Map([[idOfSheet(ref), noted]]));
  return rev;
}
