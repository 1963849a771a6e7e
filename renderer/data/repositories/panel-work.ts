import { isCityOffice } from '../../../shared/domain/actor.ts';
import { objectiveEntries } from '../../../shared/domain/objective-entries.ts';
import { isCounted } from '../../../shared/domain/sheet-state.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { PanelGroup, PanelMode } from '../../../shared/schema/cycle.ts';
import { sheetId, type Sheet } from '../../../shared/schema/sheet.ts';
import { casesOf } from '../assert-sheet-move.ts';
import { changeSheet } from '../change-sheet.ts';
import { computedOf, entriesOfCategory } from '../given-points.ts';
import { requireReason } from '../require-reason.ts';
import { loadSheetContext } from '../sheet-context.ts';
import { idOfSheet, type SheetRef } from '../sheet-ref.ts';
import type { Store } from '../store.ts';
import { submitSheet } from '../submit-sheet.ts';
import { updateDocument } from '../write-document.ts';
import { appendAudit } from './audit.ts';

/** How the panel scores in one cycle. */
export interface PanelWay {
  readonly mode: PanelMode;
  readonly groups: readonly PanelGroup[];
}

export interface PanelWork {
  /** A change after the first panel sheet needs a reason. @throws AppError REASON_REQUIRED */
  readonly setWay: (cycleId: string, way: PanelWay, reason: string) => Promise<void>;
  /** Registers that a member keeps out, for good. @throws AppError REASON_REQUIRED, SHEET_LOCKED */
  readonly recuse: (ref: SheetRef, reason: string) => Promise<void>;
  /** Begins a sheet with what the township found for objective items. @throws AppError PREFILL_NOTHING */
  readonly prefill: (ref: SheetRef) => Promise<void>;
  /**
   * Points for a whole category, spread over its items; the note on each says so.
   * @throws AppError CATEGORY_NOT_SPREADABLE
   */
  readonly saveCategory: (ref: SheetRef, code: string, points: number, note: string) => Promise<void>;
  /** Puts the entries of one category's items back as they were in `before`; the change is one like any other. */
  readonly restoreCategory: (ref: SheetRef, code: string, before: Sheet['scores']) => Promise<void>;
}

async function setWay(store: Store, cycleId: string, way: PanelWay, reason: string): Promise<void> {
  const begun = await store.database.sheets.findOne({ selector: { cycleId, party: 'panel' } }).exec();
  const given = begun ? requireReason('cycles.panelMode', reason) : reason.trim();
  const groups = way.groups.map((group) => ({
    ...group,
    memberIds: [...group.memberIds],
    townshipCodes: [...group.townshipCodes],
  }));
  await updateDocument(store, 'cycles', cycleId, (cycle) => ({
    ...cycle,
    panelMode: way.mode,
    panelGroups: groups,
  }));
  await appendAudit(store, {
    action: `panel-${way.mode}`,
    documentKind: 'cycles',
    documentId: cycleId,
    reason: given,
  });
}

async function recuse(store: Store, ref: SheetRef, reason: string): Promise<void> {
  const given = requireReason('sheets.recuseReason', reason);
  await changeSheet(store, ref, (sheet) => ({
    ...sheet,
    recused: true,
    recuseReason: given,
    proxyReason: isCityOffice(store.actor) ? given : sheet.proxyReason,
  }));
  await submitSheet(store, ref);
  // Of the city's own unit, so that no township reads which member keeps out before the announcement.
  await appendAudit(store, {
    action: 'recuse',
    documentKind: 'sheets',
    documentId: idOfSheet(ref),
    reason: given,
  });
}

async function prefill(store: Store, ref: SheetRef): Promise<void> {
  const { candidacyId } = ref;
  const found = await store.database.sheets.findOne(sheetId(candidacyId, 'township')).exec();
  const township = found?.toMutableJSON();
  if (!township || !isCounted(township, await casesOf(store, candidacyId)))
    throw new AppError('PREFILL_NOTHING');
  const stamp = { at: store.clock.now().toISOString(), by: store.actor.name };
  await changeSheet(store, ref, (sheet, { scheme }) => {
    const begun = Object.entries(objectiveEntries(scheme, township)).map(([code, entry]) => [
      code,
      { ...entry, ...stamp },
    ]);
    return { ...sheet, scores: { ...Object.fromEntries(begun), ...sheet.scores } };
  });
}

async function saveCategory(
  store: Store,
  ref: SheetRef,
  code: string,
  points: number,
  note: string,
): Promise<void> {
  const computed = await computedOf(store, await loadSheetContext(store, ref));
  await changeSheet(store, ref, (sheet, context) => ({
    ...sheet,
    scores: { ...sheet.scores, ...entriesOfCategory(store, context, computed, code, points, note) },
  }));
}

async function restoreCategory(
  store: Store,
  ref: SheetRef,
  code: string,
  before: Sheet['scores'],
): Promise<void> {
  await changeSheet(store, ref, (sheet, { scheme }) => {
    const category = scheme.categories.find((one) => one.code === code);
    const codes = new Set(
      category && category.kind !== 'veto' ? category.items.map((item) => item.code) : [],
    );
    const others = Object.entries(sheet.scores).filter(([item]) => !codes.has(item));
    const earlier = Object.entries(before).filter(([item]) => codes.has(item));
    return { ...sheet, scores: Object.fromEntries([...others, ...earlier]) };
  });
}

/** What the panel does beside filling in single sheets. */
export const createPanelWork = (store: Store): PanelWork => ({
  setWay: (cycleId, way, reason) => setWay(store, cycleId, way, reason),
  recuse: (ref, reason) => recuse(store, ref, reason),
  prefill: (ref) => prefill(store, ref),
  saveCategory: (ref, code, points, note) => saveCategory(store, ref, code, points, note),
  restoreCategory: (ref, code, before) => restoreCategory(store, ref, code, before),
});
