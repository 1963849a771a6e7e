import { foldBatches, type Batch } from '../../shared/domain/fold-batches.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Case } from '../../shared/schema/case.ts';
import { accountId, subsidyLedger } from '../../shared/schema/subsidy-case.ts';
import { eraseRows } from '../../shared/sync/account-erasure.ts';
import { blankAccount } from '../../shared/sync/erase-case.ts';
import { casesOf } from './assert-sheet-move.ts';
import { appendAudit } from './repositories/audit.ts';
import { requireReason } from './require-reason.ts';
import type { Store } from './store.ts';
import { writeDocuments, type Change } from './write-document.ts';

const empty: Change<'cases'> = (stored) => stored && blankAccount(stored);

const remove: Change<'cases'> = () => null;

const linesOf = ({ batch }: Batch, personId: string) =>
  batch.lines.filter((line) => line.personId === personId);

/** @throws AppError SUBSIDY_ACCOUNT_IN_USE while a payment to the account is on its way. */
function assertUnused(batches: readonly Batch[], personId: string): void {
  for (const one of batches.filter(
    ({ stage, batch }) => stage !== 'cancelled' && batch.accountsHash !== null,
  )) {
    const open = linesOf(one, personId).find(({ no }) => !one.outcomes.has(no));
    if (open) throw new AppError('SUBSIDY_ACCOUNT_IN_USE', { name: open.name, number: one.batch.number });
  }
}

/** The frozen accounts of batches in which the person was paid, without his number. */
function erasures(
  cases: readonly Case[],
  batches: readonly Batch[],
  personId: string,
): Map<string, Change<'cases'>> {
  const changes = new Map<string, Change<'cases'>>();
  for (const { id, detail } of cases) {
    if (detail.kind !== 'batchAccounts') continue;
    const batch = batches.find((one) => one.id === detail.batchId);
    const lines = new Set(batch ? linesOf(batch, personId).map(({ no }) => no) : []);
    if (lines.size === 0) continue;
    changes.set(id, (stored) =>
      stored?.detail.kind === 'batchAccounts'
        ? { ...stored, detail: eraseRows(stored.detail, lines) }
        : stored,
    );
  }
  return changes;
}

/**
 * Deletes both keyings of a payee's account and blots its number out of the batches that paid to it. A deleted
 * document is kept as a tombstone, so it is emptied first.
 *
 * @throws AppError REASON_REQUIRED, SUBSIDY_ACCOUNT_IN_USE, DOCUMENT_MISSING when nothing is kept of the person
 */
export async function deleteAccount(
  store: Store,
  cycleId: string,
  personId: string,
  given: string,
): Promise<void> {
  const reason = requireReason('cases.detail.reason', given);
  const cases = await casesOf(store, subsidyLedger(cycleId));
  const batches = foldBatches(cases);
  assertUnused(batches, personId);
  const keyed = cases.filter(({ detail }) => detail.kind === 'account' && detail.personId === personId);
  const masked = erasures(cases, batches, personId);
  const id = accountId(cycleId, personId, 1);
  if (keyed.length === 0 && masked.size === 0) throw new AppError('DOCUMENT_MISSING', { id });
  await writeDocuments(
    store,
    'cases',
    new Map([...masked, ...keyed.map((item) => [item.id, empty] as const)]),
  );
  await writeDocuments(store, 'cases', new Map(keyed.map((item) => [item.id, remove] as const)));
  await appendAudit(store, { action: 'delete-account', documentKind: 'cases', documentId: id, reason });
}
