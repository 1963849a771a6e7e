import type { DatabaseSync } from 'node:sqlite';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { MirrorRow } from '../../shared/ipc/mirror.ts';
import type { Case } from '../../shared/schema/case.ts';
import { eraseCase, hasGivenUp, type NewestCase } from '../../shared/sync/erase-case.ts';
import type { MirrorStatements } from './mirror-statements.ts';
import { numberOf, textOf } from './sql-row.ts';

const holdsAccounts = /"kind":"(?:account|batchAccounts)"/u;

/** What a row gives up of a payee's account; null for every other document. */
function givenUp({ collection, json, deleted }: MirrorRow): NewestCase | null {
  if (collection !== 'cases' || !holdsAccounts.test(json)) return null;
  const newest = { deleted, detail: (JSON.parse(json) as Case).detail };
  return hasGivenUp(newest) ? newest : null;
}

/**
 * Takes the account numbers that a row has just given up out of the journal, which keeps every other state for good.
 *
 * @returns whether there were any
 */
export function eraseEarlier({ everyState, changeJournal }: MirrorStatements, row: MirrorRow): boolean {
  const newest = givenUp(row);
  if (!newest) return false;
  let isErased = false;
  for (const entry of everyState.all(row.collection, row.id)) {
    const past = JSON.parse(textOf(entry, 'json')) as Case;
    const erased = eraseCase(past, newest);
    if (canonicalJson(erased) === canonicalJson(past)) continue;
    changeJournal.run(JSON.stringify(erased), numberOf(entry, 'seq'));
    isErased = true;
  }
  return isErased;
}

/**
 * Writes the file anew, so that its pages hold nothing of what was overwritten, and cuts off the log.
 *
 * @returns whether it could be done: not while somebody else reads, or on a full disk
 */
export function overwriteErased(db: DatabaseSync): boolean {
  try {
    db.exec('VACUUM');
    return db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
  } catch {
    return false;
  }
}
