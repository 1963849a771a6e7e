import { isSubsidyMatter } from '../domain/subsidy-matter.ts';
import type { Case } from '../schema/case.ts';
import { accountId, subsidyLedger } from '../schema/subsidy-case.ts';

/** The field of the subsidy's document that its id does not agree with, so that there is one of each and not two. */
function subsidyField({ id, cycleId, detail }: Case): string | null {
  const { kind } = detail;
  if (kind === 'account')
    return id === accountId(cycleId, detail.personId, detail.turn) ? null : 'detail.personId';
  if (kind === 'batchStep') return id === `${detail.batchId}|${detail.step}` ? null : 'detail.step';
  if (kind === 'batchAccounts') return id === `${detail.batchId}|accounts` ? null : 'detail.batchId';
  if (kind === 'receipt') return id.startsWith(`${detail.batchId}|receipt|`) ? null : 'detail.batchId';
  return kind !== 'receiptUndo' || id.startsWith(`${detail.batchId}|undo|`) ? null : 'detail.batchId';
}

/**
 * Nobody else may take the id that a payment or an account will have, nor write anything else to their ledger.
 *
 * @returns the field that does not agree, or null
 */
export function ledgerField(item: Case): string | null {
  const ledger = subsidyLedger(item.cycleId);
  const isMoney = isSubsidyMatter(item.detail);
  if ((item.candidacyId === ledger) !== isMoney) return 'candidacyId';
  if (item.id.startsWith(`${ledger}|`) !== isMoney) return 'id';
  return subsidyField(item);
}
