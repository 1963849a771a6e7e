import { accountStandings, turnOf } from '../../../shared/domain/account-standing.ts';
import { accountsHash, batchHash } from '../../../shared/domain/batch-hash.ts';
import { foldBatches, returnsOf } from '../../../shared/domain/fold-batches.ts';
import { standingPrivacyRules } from '../../../shared/domain/privacy/standing-rules.ts';
import { supplementsOf } from '../../../shared/domain/supplements-of.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { Case } from '../../../shared/schema/case.ts';
import { cycleSubject } from '../../../shared/schema/proceeding.ts';
import {
  accountId,
  subsidyLedger,
  type AccountDetail,
  type BatchAccountsDetail,
  type BatchDetail,
  type BatchStepDetail,
  type ReceiptDetail,
} from '../../../shared/schema/subsidy-case.ts';
import { isMasked } from '../../../shared/domain/masking/mask-value.ts';
import { batchResultProblem } from '../../../shared/sync/batch-result-problem.ts';
import { consentProblem, type ConsentGrounds } from '../../../shared/sync/consent-problem.ts';
import { subsidyProblem } from '../../../shared/sync/subsidy-problem.ts';
import { casesOf } from '../assert-sheet-move.ts';
import { batchGrounds } from '../batch-grounds.ts';
import { deleteAccount } from '../delete-account.ts';
import { newId } from '../new-id.ts';
import type { Draft } from '../prepare-document.ts';
import { requireReason } from '../require-reason.ts';
import type { Store } from '../store.ts';
import { createDocument, writeDocuments } from '../write-document.ts';
import { appendAudit } from './audit.ts';

export type Payee = Pick<AccountDetail, 'holder' | 'bank' | 'number' | 'consentOn' | 'consent'>;
export type NewBatch = Pick<BatchDetail, 'direction' | 'lines'>;

export interface Subsidies {
  /** One of the two keyings of a payee's account. @throws AppError NOT_PERMITTED */
  readonly keyAccount: (cycleId: string, personId: string, payee: Payee) => Promise<void>;
  /**
   * Freezes a list and, where money goes to the bank, its accounts. @returns the new batch's id
   * @throws AppError SUBSIDY_NOT_ANNOUNCED, SUBSIDY_ACCOUNT_OPEN, SUBSIDY_CONSENT_MISSING, SUBSIDY_PAID_TWICE,
   *   SUBSIDY_LINE_WRONG
   */
  readonly prepare: (cycleId: string, batch: NewBatch) => Promise<string>;
  /** @throws AppError SUBSIDY_SECOND_PERSON, SUBSIDY_STAGE_WRONG, REASON_REQUIRED */
  readonly takeStep: (batchId: string, step: BatchStepDetail['step'], reason?: string) => Promise<void>;
  /**
   * Records what became of lines. What is known already changes nothing. @returns how many lines are new
   * @throws AppError SUBSIDY_STAGE_WRONG, SUBSIDY_LINE_UNKNOWN
   */
  readonly recordOutcomes: (batchId: string, outcomes: ReceiptDetail['outcomes']) => Promise<number>;
  /**
   * Takes back that a line came back from the bank, which was recorded by mistake.
   * @throws AppError REASON_REQUIRED, SUBSIDY_NOT_RETURNED, SUBSIDY_PAID_AGAIN
   */
  readonly undoReturn: (batchId: string, no: number, reason: string) => Promise<void>;
  /**
   * Deletes a payee's account, whose consent was withdrawn; of payments that were made the last four digits stay.
   * @throws AppError REASON_REQUIRED, SUBSIDY_ACCOUNT_IN_USE
   */
  readonly deleteAccount: (cycleId: string, personId: string, reason: string) => Promise<void>;
  /** The accounts a batch was frozen with. @throws AppError SUBSIDY_ACCOUNTS_CHANGED */
  readonly accountsOf: (batchId: string) => Promise<BatchAccountsDetail>;
}

const draftOf = (store: Store, cycleId: string, id: string, detail: Case['detail']): Draft<'cases'> => ({
  id,
  cycleId,
  townshipCode: store.actor.orgCode,
  candidacyId: subsidyLedger(cycleId),
  office: 'city',
  detail,
});

async function consentGrounds({ database }: Store): Promise<ConsentGrounds> {
  const units = await database.orgUnits.find().exec();
  const { consentBlocks } = standingPrivacyRules(units.map((unit) => unit.toMutableJSON()));
  return { consentBlocks, isRestored: false };
}

/** @throws AppError when the event does not fit the ledger, the consent on record, or what the results say. */
async function assertFits(store: Store, draft: Draft<'cases'>, known: readonly Case[]): Promise<void> {
  const wrong =
    consentProblem(draft, known, await consentGrounds(store)) ??
    subsidyProblem(null, { ...draft, updatedBy: store.actor.id }, known) ??
    batchResultProblem(draft, known, await batchGrounds(store, draft.cycleId));
  if (wrong) throw new AppError(wrong.code, wrong.params);
}

/** Writes an event of the ledger if it fits what is there, with its line in the log. */
async function append(store: Store, draft: Draft<'cases'>, action: string, reason?: string): Promise<void> {
  await assertFits(store, draft, await casesOf(store, draft.candidacyId));
  await createDocument(store, 'cases', draft);
  const entry = { action, documentKind: 'cases', documentId: draft.id } as const;
  await appendAudit(store, reason ? { ...entry, reason } : entry);
}

/** One after another, so that two quick clicks do not find the same months unpaid. */
const inTurn = <T>(store: Store, act: () => Promise<T>): Promise<T> => store.writeQueue.run('subsidy', act);

async function keyAccount(store: Store, cycleId: string, personId: string, payee: Payee): Promise<void> {
  const turn = turnOf(await casesOf(store, subsidyLedger(cycleId)), personId, store.actor.id);
  const id = accountId(cycleId, personId, turn);
  const detail = { kind: 'account' as const, personId, turn, ...payee, byName: store.actor.name };
  const draft = draftOf(store, cycleId, id, detail);
  await writeDocuments(store, 'cases', new Map([[id, () => draft]]));
  await appendAudit(store, { action: 'key-account', documentKind: 'cases', documentId: id });
}

function nextNumber(cycleId: string, known: readonly Case[]): string {
  const used = known.flatMap(({ detail }) =>
    detail.kind === 'batch' ? [Number(detail.number.slice(cycleId.length + 1))] : [],
  );
  return `${cycleId}-${String(Math.max(0, ...used) + 1).padStart(2, '0')}`;
}

function accountsFor(batchId: string, { lines }: NewBatch, known: readonly Case[]): BatchAccountsDetail {
  const standings = accountStandings(known);
  const rows = lines.map(({ no, personId, name }) => {
    const standing = standings.get(personId);
    if (standing?.kind !== 'confirmed') throw new AppError('SUBSIDY_ACCOUNT_OPEN', { name });
    const { holder, bank, number } = standing.account;
    return { no, holder, bank, number };
  });
  return { kind: 'batchAccounts', batchId, salt: newId('salt'), rows };
}

/** What a batch of an archived year names as its ground; null for a year that is not archived. */
async function newestSupplement(store: Store, cycleId: string): Promise<number | null> {
  if ((await store.readCycle(cycleId))?.status !== 'archived') return null;
  return supplementsOf(await casesOf(store, cycleSubject(cycleId))).at(-1)?.number ?? null;
}

async function prepare(store: Store, cycleId: string, batch: NewBatch): Promise<string> {
  if (!store.permissionContext.isPublished(cycleId)) throw new AppError('SUBSIDY_NOT_ANNOUNCED');
  const known = await casesOf(store, subsidyLedger(cycleId));
  const id = `${subsidyLedger(cycleId)}|${newId('batch')}`;
  const supplement = await newestSupplement(store, cycleId);
  const mark = supplement === null ? {} : { supplement };
  const accounts = batch.direction === 'pay' ? { ...accountsFor(id, batch, known), ...mark } : null;
  const detail: BatchDetail = {
    kind: 'batch',
    number: nextNumber(cycleId, known),
    ...batch,
    ...mark,
    accountsHash: accounts && accountsHash(accounts),
    byName: store.actor.name,
  };
  const draft = draftOf(store, cycleId, id, detail);
  await assertFits(store, draft, known);
  // The accounts come first: a batch without them could not be paid.
  if (accounts) await createDocument(store, 'cases', draftOf(store, cycleId, `${id}|accounts`, accounts));
  await append(store, draft, 'prepare-batch');
  return id;
}

async function findBatch(
  store: Store,
  id: string,
): Promise<{ readonly item: Case; readonly batch: BatchDetail }> {
  const item = (await store.database.cases.findOne(id).exec())?.toMutableJSON();
  if (item?.detail.kind !== 'batch') throw new AppError('SUBSIDY_BATCH_MISSING');
  return { item, batch: item.detail };
}

async function takeStep(
  store: Store,
  batchId: string,
  step: BatchStepDetail['step'],
  reason: string,
): Promise<void> {
  const { item, batch } = await findBatch(store, batchId);
  const hash = batchHash(batch);
  const detail = { kind: 'batchStep' as const, batchId, step, hash, byName: store.actor.name, reason };
  await append(store, draftOf(store, item.cycleId, `${batchId}|${step}`, detail), `batch-${step}`, reason);
}

async function recordOutcomes(
  store: Store,
  batchId: string,
  outcomes: ReceiptDetail['outcomes'],
): Promise<number> {
  const { item } = await findBatch(store, batchId);
  const known = foldBatches(await casesOf(store, item.candidacyId)).find(({ id }) => id === batchId);
  const fresh = outcomes.filter(({ no, result }) => {
    const before = known?.outcomes.get(no)?.result;
    return before !== result && before !== 'returned';
  });
  if (fresh.length === 0) return 0;
  const detail = { kind: 'receipt' as const, batchId, outcomes: fresh };
  const id = `${batchId}|receipt|${newId('r')}`;
  await append(store, draftOf(store, item.cycleId, id, detail), 'batch-receipt');
  return fresh.length;
}

async function undoReturn(store: Store, batchId: string, no: number, given: string): Promise<void> {
  const { item } = await findBatch(store, batchId);
  const reason = requireReason('cases.detail.reason', given);
  const receipts = [...returnsOf(batchId, no, await casesOf(store, item.candidacyId))];
  const detail = { kind: 'receiptUndo' as const, batchId, no, receipts, byName: store.actor.name, reason };
  const id = `${batchId}|undo|${newId('u')}`;
  await append(store, draftOf(store, item.cycleId, id, detail), 'undo-return', reason);
}

async function accountsOf(store: Store, batchId: string): Promise<BatchAccountsDetail> {
  const { batch } = await findBatch(store, batchId);
  const item = (await store.database.cases.findOne(`${batchId}|accounts`).exec())?.toMutableJSON();
  const { number } = batch;
  if (item?.detail.kind !== 'batchAccounts') throw new AppError('SUBSIDY_ACCOUNTS_CHANGED', { number });
  // Without the erased numbers there is nothing to hold against the hash; no bank file is made of such accounts.
  const isErased = item.detail.rows.some((row) => isMasked(row.number));
  if (!isErased && accountsHash(item.detail) !== batch.accountsHash) {
    throw new AppError('SUBSIDY_ACCOUNTS_CHANGED', { number });
  }
  return item.detail;
}

/** 补贴发放: accounts, batches and what became of them (grading-contract, Subsidy; domain §7 rows 8–11, 23–24, 39). */
export const createSubsidies = (store: Store): Subsidies => ({
  keyAccount: (cycleId, personId, payee) => inTurn(store, () => keyAccount(store, cycleId, personId, payee)),
  prepare: (cycleId, batch) => inTurn(store, () => prepare(store, cycleId, batch)),
  takeStep: (batchId, step, reason = '') => inTurn(store, () => takeStep(store, batchId, step, reason)),
  recordOutcomes: (batchId, outcomes) => inTurn(store, () => recordOutcomes(store, batchId, outcomes)),
  undoReturn: (batchId, no, reason) => inTurn(store, () => undoReturn(store, batchId, no, reason)),
  deleteAccount: (cycleId, personId, reason) =>
    inTurn(store, () => deleteAccount(store, cycleId, personId, reason)),
  accountsOf: (batchId) => accountsOf(store, batchId),
});
