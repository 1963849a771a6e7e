import type { MangoQuerySelector } from 'rxdb';
import type { Observable } from 'rxjs';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import type { ScoreEntry, ScoreOverride, Sheet } from '../../../shared/schema/sheet.ts';
import { assertEntry, assertOverride } from '../assert-entry.ts';
import { changeItem, moveStep } from '../change-item.ts';
import { changeSheet } from '../change-sheet.ts';
import { requireReason } from '../require-reason.ts';
import { idOfSheet, type SheetRef } from '../sheet-ref.ts';
import { takeBackForms, takeForms, type FilledForm, type TakenForms } from '../take-forms.ts';
import type { SheetUndo, UndoState } from '../sheet-undo.ts';
import type { Store } from '../store.ts';
import { reopenSheet, submitSheet } from '../submit-sheet.ts';
import { watchDocument, watchDocuments } from '../watch-documents.ts';

/** What a rater enters for one item; when and by whom is stamped here. */
export type EntryInput = Omit<ScoreEntry, 'at' | 'by'>;

/** Every command may throw SHEET_LOCKED once the sheet is submitted, and NOT_PERMITTED. */
export interface Sheets {
  readonly watchCycle: (cycleId: string) => Observable<readonly Sheet[]>;
  readonly watchOf: (candidacyId: string) => Observable<readonly Sheet[]>;
  readonly watch: (ref: SheetRef) => Observable<Sheet | null>;
  /**
   * The first saved value begins the sheet.
   *
   * @returns the sheet's revision with the value
   * @throws AppError with the item's problem, RECUSED_CANNOT_SCORE
   */
  readonly saveEntry: (ref: SheetRef, itemCode: string, entry: EntryInput) => Promise<number>;
  /** @returns the sheet's revision without the value */
  readonly clearEntry: (ref: SheetRef, itemCode: string) => Promise<number>;
  /**
   * Sets a rates item's computed value aside; null goes back to it.
   *
   * @returns the sheet's revision with it
   * @throws AppError REASON_REQUIRED
   */
  readonly saveOverride: (ref: SheetRef, itemCode: string, override: ScoreOverride | null) => Promise<number>;
  /** Notes the items that a register was asked for, so that it fills them in once; begins the sheet. */
  readonly notePrefilled: (ref: SheetRef, itemCodes: readonly string[]) => Promise<void>;
  readonly saveOpinion: (ref: SheetRef, opinion: string) => Promise<void>;
  /** @throws AppError REASON_REQUIRED when recusing without one */
  readonly setRecused: (ref: SheetRef, recused: boolean, reason: string) => Promise<void>;
  /** The city office keys a signed paper sheet for a member who has no PC. @throws AppError REASON_REQUIRED */
  readonly setProxyReason: (ref: SheetRef, reason: string) => Promise<void>;
  /** @throws AppError SHEET_INCOMPLETE naming the items, SHEET_ALREADY_SUBMITTED, RECUSED_CANNOT_SCORE */
  readonly submit: (ref: SheetRef) => Promise<void>;
  /** Opens a returned sheet for correction. @throws AppError SHEET_NOT_RETURNED */
  readonly reopen: (ref: SheetRef) => Promise<void>;
  readonly watchUndo: (ref: SheetRef) => Observable<UndoState>;
  /**
   * Takes filled self-assessments in, all of them or none. What a form leaves empty stays as it is.
   * @throws AppError with the item's problem
   */
  readonly takeForms: (forms: readonly FilledForm[]) => Promise<TakenForms>;
  /** @returns the candidacies whose sheets have been handed in since and stay as they are */
  readonly takeBackForms: (taken: TakenForms) => Promise<readonly string[]>;
  /** Takes the last item change back. @returns the item's code, null when there was nothing to take back */
  readonly undo: (ref: SheetRef) => Promise<string | null>;
  readonly redo: (ref: SheetRef) => Promise<string | null>;
}

const sameInput = (known: EntryInput, entry: EntryInput): boolean =>
  known.points === entry.points &&
  known.tier === entry.tier &&
  known.pieces === entry.pieces &&
  known.note === entry.note &&
  known.parts.join() === entry.parts.join();

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> => {
  const { [key]: _removed, ...rest } = record;
  return rest;
};

const cycleSelector = ({ actor }: Store, cycleId: string): MangoQuerySelector<Sheet> =>
  isTownshipActor(actor) ? { cycleId, townshipCode: actor.orgCode } : { cycleId };

/** 评分表 of all parties: one command each for what a rater does. */
export const createSheets = (store: Store, undo: SheetUndo): Sheets => ({
  watchCycle: (cycleId) => watchDocuments(store, 'sheets', cycleSelector(store, cycleId)),
  watchOf: (candidacyId) => watchDocuments(store, 'sheets', { candidacyId }),
  watch: (ref) => watchDocument(store, 'sheets', idOfSheet(ref)),
  saveEntry: (ref, itemCode, entry) =>
    changeItem(store, undo, ref, itemCode, (sheet, context) => {
      assertEntry(context, itemCode, entry.points);
      const known = sheet.scores[itemCode];
      if (known && sameInput(known, entry)) return sheet;
      const stamped = { ...entry, at: store.clock.now().toISOString(), by: store.actor.name };
      return { ...sheet, scores: { ...sheet.scores, [itemCode]: stamped } };
    }),
  clearEntry: (ref, itemCode) =>
    changeItem(store, undo, ref, itemCode, (sheet) => ({
      ...sheet,
      scores: without(sheet.scores, itemCode),
    })),
  saveOverride: (ref, itemCode, override) =>
    changeItem(store, undo, ref, itemCode, (sheet, context) => {
      if (!override) return { ...sheet, overrides: without(sheet.overrides, itemCode) };
      assertOverride(context, itemCode, override.points);
      const reason = requireReason('sheets.overrides.reason', override.reason);
      return { ...sheet, overrides: { ...sheet.overrides, [itemCode]: { points: override.points, reason } } };
    }),
  notePrefilled: async (ref, itemCodes) => {
    await changeSheet(store, ref, (sheet) => ({
      ...sheet,
      prefilled: [...new Set([...(sheet.prefilled ?? []), ...itemCodes])],
    }));
  },
  saveOpinion: async (ref, opinion) => {
    await changeSheet(store, ref, (sheet) => ({ ...sheet, opinion }));
  },
  setRecused: async (ref, recused, reason) => {
    await changeSheet(store, ref, (sheet) => ({
      ...sheet,
      recused,
      recuseReason: recused ? requireReason('sheets.recuseReason', reason) : null,
    }));
  },
  setProxyReason: async (ref, reason) => {
    await changeSheet(store, ref, (sheet) => ({
      ...sheet,
      proxyReason: requireReason('sheets.proxyReason', reason),
    }));
  },
  submit: async (ref) => {
    await submitSheet(store, ref);
    undo.forget(idOfSheet(ref));
  },
  reopen: (ref) => reopenSheet(store, ref),
  watchUndo: (ref) => undo.watch(idOfSheet(ref)),
  takeForms: (forms) => takeForms(store, forms),
  takeBackForms: (taken) => takeBackForms(store, taken),
  undo: (ref) => moveStep(store, undo, ref, 'undo'),
  redo: (ref) => moveStep(store, undo, ref, 'redo'),
});
