import { missingItems } from '../../shared/domain/missing-items.ts';
import { sheetState, submittedVersion } from '../../shared/domain/sheet-state.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Candidacy } from '../../shared/schema/candidacy.ts';
import type { Sheet } from '../../shared/schema/sheet.ts';
import { casesOf } from './assert-sheet-move.ts';
import { changeSheet } from './change-sheet.ts';
import { onCurrentScheme } from './on-current-scheme.ts';
import type { Draft } from './prepare-document.ts';
import { isLeftToOthers, loadSheetContext, mustRecuse, type SheetContext } from './sheet-context.ts';
import { idOfSheet, type SheetRef } from './sheet-ref.ts';
import type { Store } from './store.ts';
import { registerDeviceKey, vouchForSubmission } from './vouch-for-submission.ts';
import { updateDocument, writeDocuments, type Change } from './write-document.ts';

function assertComplete(context: SheetContext, sheet: Draft<'sheets'>): void {
  if (sheet.recused) return;
  const member = context.member?.name ?? '';
  if (mustRecuse(context)) throw new AppError('RECUSED_CANNOT_SCORE', { name: member });
  if (isLeftToOthers(context)) throw new AppError('PANEL_NOT_ASSIGNED', { name: member });
  const missing = missingItems(context.scheme, givenPoints(sheet));
  if (missing.length === 0) return;
  const items = missing.map(({ code, name }) => `${code} ${name}`).join('、');
  throw new AppError('SHEET_INCOMPLETE', { count: missing.length, items });
}

/** An item with nothing but a note has no points yet. */
const givenPoints = (sheet: Draft<'sheets'>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(sheet.scores).flatMap(([code, { points }]) => (points === null ? [] : [[code, points]])),
  );

async function readSheet(store: Store, ref: SheetRef): Promise<Sheet> {
  const id = idOfSheet(ref);
  const found = await store.database.sheets.findOne(id).exec();
  if (!found) throw new AppError('DOCUMENT_MISSING', { id });
  return found.toMutableJSON();
}

/**
 * Freezes the union's membership counts into every candidacy of the union in this cycle (domain §7 row 7): what
 * the township submits is computed from them, whatever the roster says later.
 */
async function freezeMembership(store: Store, { cycleId, unionId }: Candidacy): Promise<void> {
  const union = await store.database.unions.findOne(unionId).exec();
  const snapshot = union?.toMutableJSON().membership ?? null;
  const snapshotAt = store.clock.now().toISOString();
  const candidacies = await store.database.candidacies.find({ selector: { cycleId, unionId } }).exec();
  const freeze: Change<'candidacies'> = (stored) => stored && { ...stored, snapshot, snapshotAt };
  await writeDocuments(store, 'candidacies', new Map(candidacies.map(({ id }) => [id, freeze])));
}

/**
 * Submits the next version of a sheet, signed by this PC where it keeps a key.
 *
 * @throws AppError SHEET_INCOMPLETE naming the items, SHEET_ALREADY_SUBMITTED, RECUSED_CANNOT_SCORE
 */
export async function submitSheet(store: Store, ref: SheetRef): Promise<void> {
  const context = await loadSheetContext(store, ref);
  // Begun under another version of the scheme, it may lack items, which the rater has to see open.
  await changeSheet(store, ref, (begun) => begun);
  const sheet = await readSheet(store, ref);
  if (sheetState(sheet, await casesOf(store, ref.candidacyId)).kind === 'submitted') {
    throw new AppError('SHEET_ALREADY_SUBMITTED');
  }
  assertComplete(context, sheet);
  // First, so that a crash in between leaves a draft with fresh counts and never a submission without them.
  if (ref.party === 'township') await freezeMembership(store, context.candidacy);
  const isSigning = await registerDeviceKey(store);
  const handedIn = { at: store.clock.now().toISOString(), by: store.actor.name };
  await updateDocument(store, 'sheets', sheet.id, async (stored) => {
    assertComplete(context, stored);
    const submission = { version: submittedVersion(stored) + 1, ...handedIn };
    const signature = isSigning ? await vouchForSubmission(store, stored, submission, context.scheme) : null;
    const signed = { ...submission, ...(signature && { signature }) };
    return { ...stored, draft: false, submissions: [...stored.submissions, signed] };
  });
}

/** Opens a returned sheet for correction. @throws AppError SHEET_NOT_RETURNED */
export async function reopenSheet(store: Store, ref: SheetRef): Promise<void> {
  await updateDocument(store, 'sheets', idOfSheet(ref), async (stored) => {
    const state = sheetState(stored, await casesOf(store, ref.candidacyId));
    switch (state.kind) {
      case 'draft':
        return stored;
      case 'submitted':
        throw new AppError('SHEET_NOT_RETURNED');
      case 'returned':
        return { ...onCurrentScheme(stored, await loadSheetContext(store, ref)), draft: true };
    }
  });
}
