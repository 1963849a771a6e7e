import type { Observable } from 'rxjs';
import { originalHash } from '../../../shared/domain/original-hash.ts';
import { sheetState } from '../../../shared/domain/sheet-state.ts';
import type { Calls } from '../../../shared/ipc/channels.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { isErrorCode } from '../../../shared/lib/error-texts.ts';
import type { Candidacy } from '../../../shared/schema/candidacy.ts';
import type { Evidence } from '../../../shared/schema/evidence.ts';
import { evidenceRemovalProblem } from '../../../shared/sync/evidence-problem.ts';
import { casesOf } from '../assert-sheet-move.ts';
import { evidenceBytes, type EvidenceBytes } from '../evidence-bytes.ts';
import { newId } from '../new-id.ts';
import { readEvidenceFile } from '../read-evidence-file.ts';
import { loadSheetContext } from '../sheet-context.ts';
import { idOfSheet, type SheetRef } from '../sheet-ref.ts';
import type { Store } from '../store.ts';
import { watchDocuments } from '../watch-documents.ts';
import { createDocument, removeDocument, writeDocuments } from '../write-document.ts';

/** Files of one item: more than anybody looks through. */
export const mostFiles = 20;

/**
 * 佐证: files by item, never required. Those who may write the sheet that they are attached on may add and remove
 * them while it is open. Every command may throw SHEET_LOCKED and NOT_PERMITTED.
 */
export interface EvidenceFiles {
  readonly watchOf: (candidacyId: string) => Observable<readonly Evidence[]>;
  /**
   * `itemCode` may be `wholeSheet`.
   *
   * @throws AppError as `readEvidenceFile` does, EVIDENCE_TWICE, EVIDENCE_TOO_MANY, DISK_NEARLY_FULL
   */
  readonly attach: (ref: SheetRef, itemCode: string, file: File) => Promise<void>;
  /** @throws AppError EVIDENCE_LOCKED while the self-assessment is handed in, whatever sheet is open */
  readonly remove: (ref: SheetRef, id: string) => Promise<void>;
  /** Takes a removal back. */
  readonly restore: (ref: SheetRef, evidence: Evidence) => Promise<void>;
  readonly watchCycle: (cycleId: string) => Observable<readonly Evidence[]>;
  /**
   * Takes a file of an earlier year along to a candidacy of this year; done twice it is there once.
   *
   * @returns false when the file itself is neither on this PC nor to be had from the hub
   */
  readonly carry: (evidence: Evidence, to: Candidacy) => Promise<boolean>;
  readonly isHere: (evidence: Evidence) => Promise<boolean>;
  /** The file, fetched from the hub where need be. @throws AppError EVIDENCE_NOT_ON_THIS_PC, EVIDENCE_NOT_AT_HUB */
  readonly load: (evidence: Evidence) => Promise<Blob>;
  /** Shows the file outside the app. @throws AppError as `load` does */
  readonly open: (evidence: Evidence) => Promise<void>;
}

/** @throws AppError SHEET_LOCKED */
async function assertOpen(store: Store, ref: SheetRef): Promise<void> {
  const sheet = (await store.database.sheets.findOne(idOfSheet(ref)).exec())?.toMutableJSON();
  if (sheet && sheetState(sheet, await casesOf(store, ref.candidacyId)).kind !== 'draft') {
    throw new AppError('SHEET_LOCKED');
  }
}

/** @throws AppError EVIDENCE_LOCKED */
async function assertRemovable(store: Store, id: string): Promise<void> {
  const stored = (await store.database.evidence.findOne(id).exec())?.toMutableJSON() ?? null;
  if (!stored) return;
  const { candidacyId } = stored;
  const found = await store.database.sheets.find({ selector: { candidacyId } }).exec();
  const sheets = found.map((document) => document.toMutableJSON());
  const locked = evidenceRemovalProblem(stored, sheets, await casesOf(store, candidacyId));
  if (locked) throw new AppError(locked.code, locked.params);
}

async function filesOfItem(store: Store, candidacyId: string, itemCode: string): Promise<Evidence[]> {
  const found = await store.database.evidence.find({ selector: { candidacyId } }).exec();
  return found.map((document) => document.toMutableJSON()).filter((one) => one.itemCode === itemCode);
}

async function attach(
  store: Store,
  bytes: EvidenceBytes,
  ref: SheetRef,
  itemCode: string,
  file: File,
): Promise<void> {
  await assertOpen(store, ref);
  const { candidacy, cycle } = await loadSheetContext(store, ref);
  const { content, ...facts } = await readEvidenceFile(file);
  const before = await filesOfItem(store, ref.candidacyId, itemCode);
  if (before.length >= mostFiles) {
    throw new AppError('EVIDENCE_TOO_MANY', { count: before.length, most: mostFiles });
  }
  const stored = await bytes.keep(content);
  const original = originalHash({ ...facts, ...stored });
  if (before.some((one) => originalHash(one) === original)) {
    throw new AppError('EVIDENCE_TWICE', { file: file.name });
  }
  await createDocument(store, 'evidence', {
    id: newId('ev'),
    cycleId: cycle.id,
    townshipCode: candidacy.townshipCode,
    candidacyId: ref.candidacyId,
    itemCode,
    ...facts,
    ...stored,
  });
}

/** The id follows from file, item and candidacy, so that the same file cannot come along twice. */
async function carryDocument(store: Store, evidence: Evidence, to: Candidacy): Promise<void> {
  const { id: candidacyId, cycleId, townshipCode } = to;
  const id = `${candidacyId}|${evidence.itemCode}|${evidence.sha256.slice(0, 16)}`;
  const draft = { ...evidence, id, cycleId, townshipCode, candidacyId };
  await writeDocuments(store, 'evidence', new Map([[id, (stored) => stored ?? draft]]));
}

async function fetchFile(
  calls: Calls<'evidence'>,
  mode: Profile['mode'],
  { id, sha256, bytes, fileName }: Evidence,
): Promise<void> {
  const outcome = await calls.download({ mode, id, sha256, bytes });
  if (outcome.kind === 'ok') return;
  const known = 'code' in outcome && isErrorCode(outcome.code) ? outcome.code : null;
  if (known === null) throw new AppError('EVIDENCE_NOT_ON_THIS_PC');
  throw new AppError(known, { ...('params' in outcome && outcome.params), file: fileName });
}

export function createEvidence(store: Store, calls: Calls<'evidence'>, mode: Profile['mode']): EvidenceFiles {
  const bytes = evidenceBytes(calls, mode);
  const bring = async (evidence: Evidence): Promise<void> => {
    if (!(await bytes.isHere(evidence.sha256))) await fetchFile(calls, mode, evidence);
  };
  return {
    watchOf: (candidacyId) => watchDocuments(store, 'evidence', { candidacyId }),
    attach: (ref, itemCode, file) => attach(store, bytes, ref, itemCode, file),
    remove: async (ref, id) => {
      await assertOpen(store, ref);
      await assertRemovable(store, id);
      await removeDocument(store, 'evidence', id);
    },
    restore: async (ref, evidence) => {
      await assertOpen(store, ref);
      await createDocument(store, 'evidence', evidence);
    },
    watchCycle: (cycleId) => watchDocuments(store, 'evidence', { cycleId }),
    carry: async (evidence, to) => {
      try {
        await bring(evidence);
      } catch (error) {
        if (error instanceof AppError) return false;
        throw error;
      }
      await carryDocument(store, evidence, to);
      return true;
    },
    isHere: ({ sha256 }) => bytes.isHere(sha256),
    load: async (evidence) => {
      await bring(evidence);
      return bytes.load(evidence);
    },
    open: async (evidence) => {
      await bring(evidence);
      await bytes.open(evidence);
    },
  };
}
