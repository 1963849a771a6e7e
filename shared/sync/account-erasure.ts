import { canonicalJson } from '../lib/canonical-json.ts';
import type { Batch } from '../domain/fold-batches.ts';
import { isMasked, maskValue } from '../domain/masking/mask-value.ts';
import type { Case } from '../schema/case.ts';
import type { BatchAccountsDetail } from '../schema/subsidy-case.ts';

/** A salt that salts nothing: with the true one the hash could be tried until it tells the number. */
const noSalt = '0'.repeat(16);

/**
 * The accounts of a batch without the numbers of these lines. What is left can no longer be held against the hash
 * that the batch names.
 */
export const eraseRows = (
  accounts: BatchAccountsDetail,
  lines: ReadonlySet<number>,
): BatchAccountsDetail => ({
  ...accounts,
  salt: noSalt,
  rows: accounts.rows.map((row) =>
    lines.has(row.no) && !isMasked(row.number) ? { ...row, number: maskValue('account', row.number) } : row,
  ),
});

/**
 * Whether all that changes is that numbers give way to their last four digits, after the bank has answered for
 * their lines: consent that is taken back leaves the record of what was paid (个人信息保护法 arts. 15, 47).
 */
export function isErasure(before: Case['detail'], after: Case['detail'], batches: readonly Batch[]): boolean {
  if (before.kind !== 'batchAccounts' || after.kind !== 'batchAccounts') return false;
  const lines = new Set(after.rows.filter(({ number }) => isMasked(number)).map(({ no }) => no));
  if (canonicalJson(eraseRows(before, lines)) !== canonicalJson(after)) return false;
  const batch = batches.find(({ id }) => id === before.batchId);
  return !batch || batch.stage === 'cancelled' || [...lines].every((no) => batch.outcomes.has(no));
}
