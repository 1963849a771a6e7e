import type { MangoQuerySelector } from 'rxdb';
import type { Observable } from 'rxjs';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import type { ScoreEntry, ScoreOverride, Sheet } from '../../../shared/schema/sheet.ts';
import { assertEntry, assertOverride } from '../assert-entry.ts';
import { changeSheet } from '../change-sheet.ts';
import { requireReason } from '../require-reason.ts';
import { idOfSheet, type SheetRef } from '../sheet-ref.ts';
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
  /** The first saved value begins the sheet. @throws AppError with the item's problem, RECUSED_CANNOT_SCORE */
  readonly saveEntry: (ref: SheetRef, itemCode: string, entry: EntryInput) => Promise<void>;
  readonly clearEntry: (ref: SheetRef, itemCode: string) => Promise<void>;
  /** Sets a rates item's computed value aside; null goes back to it. @throws AppError REASON_REQUIRED */
  readonly saveOverride: (ref: SheetRef, itemCode: string, override: ScoreOverride | null) => Promise<void>;
  readonly saveOpinion: (ref: SheetRef, opinion: string) => Promise<void>;
  /** @throws AppError REASON_REQUIRED when recusing without one */
  readonly setRecused: (ref: SheetRef, recused: boolean, reason: string) => Promise<void>;
  /** The city office keys a signed paper sheet for a member who has no PC. @throws AppError REASON_REQUIRED */
  readonly setProxyReason: (ref: SheetRef, reason: string) => Promise<void>;
  readonly submit: (ref: SheetRef) => Promise<void>;
  readonly reopen: (ref: SheetRef) => Promise<void>;
}

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> => {
  const { [key]: _removed, ...rest } = record;
  return rest;
};

const cycleSelector = ({ actor }: Store, cycleId: string): MangoQuerySelector<Sheet> =>
  isTownshipActor(actor) ? { cycleId, townshipCode: actor.orgCode } : { cycleId };

/** 评分表 of all parties: one command each for what a rater does. */
export const createSheets = (store: Store): Sheets => ({
  watchCycle: (cycleId) => watchDocuments(store, 'sheets', cycleSelector(store, cycleId)),
  watchOf: (candidacyId) => watchDocuments(store, 'sheets', { candidacyId }),
  watch: (ref) => watchDocument(store, 'sheets', idOfSheet(ref)),
  saveEntry: (ref, itemCode, entry) =>
    changeSheet(store, ref, (sheet, context) => {
      assertEntry(context, itemCode, entry.points);
      const stamped = { ...entry, at: store.clock.now().toISOString(), by: store.actor.name };
      return { ...sheet, scores: { ...sheet.scores, [itemCode]: stamped } };
    }),
  clearEntry: (ref, itemCode) =>
    changeSheet(store, ref, (sheet) => ({ ...sheet, scores: without(sheet.scores, itemCode) })),
  saveOverride: (ref, itemCode, override) =>
    changeSheet(store, ref, (sheet, context) => {
      if (!override) return { ...sheet, overrides: without(sheet.overrides, itemCode) };
      assertOverride(context, itemCode, override.points);
      const reason = requireReason('overrideReason', override.reason);
      return { ...sheet, overrides: { ...sheet.overrides, [itemCode]: { points: override.points, reason } } };
    }),
  saveOpinion: (ref, opinion) => changeSheet(store, ref, (sheet) => ({ ...sheet, opinion })),
  setRecused: (ref, recused, reason) =>
    changeSheet(store, ref, (sheet) => ({
      ...sheet,
      recused,
      recuseReason: recused ? requireReason('recuseReason', reason) : null,
    })),
  setProxyReason: (ref, reason) =>
    changeSheet(store, ref, (sheet) => ({ ...sheet, proxyReason: requireReason('proxyReason', reason) })),
  submit: (ref) => submitSheet(store, ref),
  reopen: (ref) => reopenSheet(store, ref),
});
