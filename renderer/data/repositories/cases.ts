import type { Observable } from 'rxjs';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import { submittedVersion, sheetState } from '../../../shared/domain/sheet-state.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { Case, VetoDetail } from '../../../shared/schema/case.ts';
import { assertProceeding } from '../assert-proceeding.ts';
import { casesOf } from '../assert-sheet-move.ts';
import { newId } from '../new-id.ts';
import { requireReason } from '../require-reason.ts';
import type { Store } from '../store.ts';
import { watchDocuments } from '../watch-documents.ts';
import { createDocument, removeDocument, updateDocument } from '../write-document.ts';
import { appendAudit } from './audit.ts';

export type VetoProposal = Pick<VetoDetail, 'item' | 'factOn' | 'fact'>;
export type VetoDecision = Pick<VetoDetail, 'response' | 'meeting' | 'decidedOn'> & {
  readonly decision: 'upheld' | 'dismissed';
};

export interface Cases {
  readonly watchCycle: (cycleId: string) => Observable<readonly Case[]>;
  readonly watchOf: (candidacyId: string) => Observable<readonly Case[]>;
  /** Sends the submitted version back for correction. @throws AppError REASON_REQUIRED, SHEET_NOT_SUBMITTED */
  readonly returnSheet: (sheetId: string, reason: string, items: readonly string[]) => Promise<void>;
  /** Takes a return back while nobody has opened the sheet for it. @throws AppError SHEET_NOT_RETURNED */
  readonly takeBackReturn: (sheetId: string) => Promise<void>;
  /** @returns the new case's id */
  readonly proposeVeto: (candidacyId: string, proposal: VetoProposal) => Promise<string>;
  /** @throws AppError DOCUMENT_MISSING, VETO_WITHOUT_MEETING */
  readonly decideVeto: (caseId: string, decision: VetoDecision) => Promise<void>;
}

async function returnSheet(
  store: Store,
  sheetId: string,
  reason: string,
  items: readonly string[],
): Promise<void> {
  const sheet = (await store.database.sheets.findOne(sheetId).exec())?.toMutableJSON();
  if (!sheet) throw new AppError('DOCUMENT_MISSING', { id: sheetId });
  if (sheetState(sheet, await casesOf(store, sheet.candidacyId)).kind !== 'submitted') {
    throw new AppError('SHEET_NOT_SUBMITTED');
  }
  const version = submittedVersion(sheet);
  const given = requireReason('cases.detail.reason', reason);
  const { cycleId, townshipCode, candidacyId } = sheet;
  await createDocument(store, 'cases', {
    id: `${sheetId}|return${version}`,
    cycleId,
    townshipCode,
    candidacyId,
    office: sheet.party === 'self' ? 'township' : 'city',
    detail: { kind: 'return', sheetId, version, reason: given, items: [...items] },
  });
  await appendAudit(store, {
    action: 'return',
    documentKind: 'sheets',
    documentId: sheetId,
    reason: given,
    // A township must not read of a panel sheet before the announcement.
    ...(sheet.party !== 'panel' && { townshipCode }),
  });
}

async function takeBackReturn(store: Store, sheetId: string): Promise<void> {
  const sheet = (await store.database.sheets.findOne(sheetId).exec())?.toMutableJSON();
  if (!sheet) throw new AppError('DOCUMENT_MISSING', { id: sheetId });
  const { townshipCode, candidacyId, party } = sheet;
  const state = sheetState(sheet, await casesOf(store, candidacyId));
  if (state.kind !== 'returned') throw new AppError('SHEET_NOT_RETURNED');
  await removeDocument(store, 'cases', `${sheetId}|return${state.version}`);
  await appendAudit(store, {
    action: 'return-taken-back',
    documentKind: 'sheets',
    documentId: sheetId,
    reason: state.detail.reason,
    ...(party !== 'panel' && { townshipCode }),
  });
}

async function proposeVeto(store: Store, candidacyId: string, proposal: VetoProposal): Promise<string> {
  const candidacy = await store.database.candidacies.findOne(candidacyId).exec();
  if (!candidacy) throw new AppError('DOCUMENT_MISSING', { id: candidacyId });
  const id = newId('veto');
  await createDocument(store, 'cases', {
    id,
    cycleId: candidacy.cycleId,
    townshipCode: candidacy.townshipCode,
    candidacyId,
    office: isTownshipActor(store.actor) ? 'township' : 'city',
    detail: {
      kind: 'veto',
      ...proposal,
      fact: requireReason('cases.detail.fact', proposal.fact),
      response: '',
      decision: 'pending',
      decidedOn: null,
      meeting: '',
    },
  });
  return id;
}

/** A township's proposal stays as it was written: the city's decision on it is a case of its own. */
async function decideVeto(store: Store, caseId: string, decision: VetoDecision): Promise<void> {
  const proposed = (await store.database.cases.findOne(caseId).exec())?.toMutableJSON();
  if (proposed?.detail.kind !== 'veto') throw new AppError('DOCUMENT_MISSING', { id: caseId });
  const { cycleId, townshipCode, candidacyId } = proposed;
  const detail = { ...proposed.detail, ...decision };
  if (proposed.office === 'township') {
    const id = `${caseId}|decision`;
    const draft = { id, cycleId, townshipCode, candidacyId, office: 'city' as const, detail };
    await assertProceeding(store, null, draft);
    await createDocument(store, 'cases', draft);
  } else {
    await assertProceeding(store, proposed, { ...proposed, detail });
    await updateDocument(store, 'cases', caseId, (stored) => ({ ...stored, detail }));
  }
  await appendAudit(store, {
    action: decision.decision,
    documentKind: 'cases',
    documentId: caseId,
    townshipCode,
  });
}

/** 事项: returns and vetoes. */
export const createCases = (store: Store): Cases => ({
  watchCycle: (cycleId) => watchDocuments(store, 'cases', { cycleId }),
  watchOf: (candidacyId) => watchDocuments(store, 'cases', { candidacyId }),
  returnSheet: (sheetId, reason, items) => returnSheet(store, sheetId, reason, items),
  takeBackReturn: (sheetId) => takeBackReturn(store, sheetId),
  proposeVeto: (candidacyId, proposal) => proposeVeto(store, candidacyId, proposal),
  decideVeto: (caseId, decision) => decideVeto(store, caseId, decision),
});
