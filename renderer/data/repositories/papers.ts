import { panelModeOf } from '../../../shared/domain/panel-raters.ts';
import { paperColumns } from '../../../shared/domain/paper-columns.ts';
import { paperStanding } from '../../../shared/domain/paper-passes.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { paperEntryId } from '../../../shared/schema/paper-entry.ts';
import { casesOf } from '../assert-sheet-move.ts';
import { changeSheet } from '../change-sheet.ts';
import { computedOf, entriesOfPaper } from '../given-points.ts';
import { requireReason } from '../require-reason.ts';
import { loadSheetContext, type SheetContext } from '../sheet-context.ts';
import { idOfSheet, type SheetRef } from '../sheet-ref.ts';
import type { Store } from '../store.ts';
import { submitSheet } from '../submit-sheet.ts';
import { writeDocuments, type Change } from '../write-document.ts';
import { appendAudit } from './audit.ts';

export interface SettledPaper {
  /** The value on the paper wherever the two keyings differ, by column. */
  readonly chosen: Readonly<Record<string, number>>;
  /** Why the office keyed the sheet; it stays on it. */
  readonly proxyReason: string;
}

/** Signed papers of panel members, keyed twice by two people. */
export interface Papers {
  /**
   * Keeps one value of this person's keying, null takes it back.
   * @throws AppError with the value's problem, PAPER_SECOND_PERSON when two others key the paper
   */
  readonly savePoints: (ref: SheetRef, code: string, points: number | null) => Promise<void>;
  /** Makes the paper the member's submitted sheet. @throws AppError PAPER_NOT_BOTH and those of submitting */
  readonly settle: (ref: SheetRef, settled: SettledPaper) => Promise<void>;
}

const standingOf = async (store: Store, ref: SheetRef, { scheme, cycle }: SheetContext) => {
  const codes = paperColumns(scheme, panelModeOf(cycle)).map(({ code }) => code);
  return paperStanding(await casesOf(store, ref.candidacyId), idOfSheet(ref), codes, store.actor.id);
};

async function savePoints(store: Store, ref: SheetRef, code: string, points: number | null): Promise<void> {
  const context = await loadSheetContext(store, ref);
  const standing = await standingOf(store, ref, context);
  const passes = standing.kind === 'both' ? [standing.first, standing.second] : [];
  const mine = passes.find(({ by }) => by === store.actor.id)?.detail.pass;
  const pass = standing.kind === 'open' ? standing.pass : mine;
  if (pass === undefined) throw new AppError('PAPER_SECOND_PERSON', { pass: 2 });
  if (points !== null)
    entriesOfPaper(store, context, await computedOf(store, context), { [code]: points }, '');
  const { id: candidacyId, townshipCode, cycleId } = context.candidacy;
  const sheetId = idOfSheet(ref);
  const id = paperEntryId(sheetId, pass);
  const change: Change<'cases'> = (stored) => {
    if (stored && (stored.detail.kind !== 'paper-entry' || stored.updatedBy !== store.actor.id))
      throw new AppError('PAPER_SECOND_PERSON', { pass });
    const { [code]: before, ...others } = stored?.detail.kind === 'paper-entry' ? stored.detail.points : {};
    if (before === (points ?? undefined)) return stored;
    const kept = points === null ? others : { ...others, [code]: points };
    const detail = { kind: 'paper-entry' as const, sheetId, pass, by: store.actor.name, points: kept };
    return { ...stored, id, cycleId, townshipCode, candidacyId, office: 'city', detail };
  };
  await writeDocuments(store, 'cases', new Map([[id, change]]));
}

async function settle(store: Store, ref: SheetRef, { chosen, proxyReason }: SettledPaper): Promise<void> {
  const context = await loadSheetContext(store, ref);
  const standing = await standingOf(store, ref, context);
  if (standing.kind !== 'both' || standing.differing.some((code) => chosen[code] === undefined))
    throw new AppError('PAPER_NOT_BOTH');
  const agreed = { ...standing.first.detail.points };
  for (const code of standing.differing) agreed[code] = chosen[code] ?? 0;
  const scores = entriesOfPaper(store, context, await computedOf(store, context), agreed, '');
  const reason = requireReason('sheets.proxyReason', proxyReason);
  await changeSheet(store, ref, (sheet) => ({
    ...sheet,
    scores: { ...scores },
    recused: false,
    recuseReason: null,
    proxyReason: reason,
  }));
  await submitSheet(store, ref);
  await appendAudit(store, {
    action: 'settle-paper',
    documentKind: 'sheets',
    documentId: idOfSheet(ref),
    reason: standing.differing.join(' '),
  });
}

export const createPapers = (store: Store): Papers => ({
  savePoints: (ref, code, points) => savePoints(store, ref, code, points),
  settle: (ref, settled) => settle(store, ref, settled),
});
