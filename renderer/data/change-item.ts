import type { Sheet } from '../../shared/schema/sheet.ts';
import { changeSheet, type SheetChange } from './change-sheet.ts';
import { idOfSheet, type SheetRef } from './sheet-ref.ts';
import { sameValue, valueOf, withValue, type ItemValue, type SheetStep } from './sheet-steps.ts';
import type { SheetUndo, UndoDirection } from './sheet-undo.ts';
import type { Store } from './store.ts';
import { updateDocument } from './write-document.ts';

const nothing: ItemValue = { entry: null, override: null };

/** Changes what stands for one item of a sheet, so that it can be undone; answers and throws as `changeSheet` does. */
export async function changeItem(
  store: Store,
  undo: SheetUndo,
  ref: SheetRef,
  itemCode: string,
  change: SheetChange,
): Promise<number> {
  let step: SheetStep = { itemCode, before: nothing, after: nothing };
  const rev = await changeSheet(store, ref, (sheet, context) => {
    const changed = change(sheet, context);
    step = { itemCode, before: valueOf(sheet, itemCode), after: valueOf(changed, itemCode) };
    return changed;
  });
  if (!sameValue(step.before, step.after)) await undo.record(idOfSheet(ref), step);
  return rev;
}

async function applyStep(
  store: Store,
  sheetId: string,
  itemCode: string,
  expected: ItemValue,
  value: ItemValue,
): Promise<boolean> {
  let fits = false;
  await updateDocument(store, 'sheets', sheetId, (sheet: Sheet) => {
    fits = sameValue(valueOf(sheet, itemCode), expected);
    return fits ? withValue(sheet, itemCode, value) : sheet;
  });
  return fits;
}

/**
 * Takes the last item change of a draft back, or takes it again. A value somebody else has changed since stays.
 *
 * @returns the code of the item that changed, null when there was nothing to do
 * @throws AppError SHEET_LOCKED once the sheet is submitted
 */
export async function moveStep(
  store: Store,
  undo: SheetUndo,
  ref: SheetRef,
  direction: UndoDirection,
): Promise<string | null> {
  const sheetId = idOfSheet(ref);
  const moved = await undo.move(sheetId, direction, ({ itemCode, before, after }) =>
    direction === 'undo'
      ? applyStep(store, sheetId, itemCode, after, before)
      : applyStep(store, sheetId, itemCode, before, after),
  );
  return moved?.itemCode ?? null;
}
