import type { DatabaseSync } from 'node:sqlite';
import type { MirrorRow } from '../../shared/ipc/mirror.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { eraseEarlierState, givesUpPersonal, type NewestDocument } from '../../shared/sync/erase-document.ts';
import type { MirrorStatements } from './mirror-statements.ts';
import { numberOf, textOf } from './sql-row.ts';

/** What may have given up something, told by its text: most documents need not be read. */
const mayGiveUp = {
  cases: /"kind":"(?:account|batchAccounts)"|"erased":/u,
  people: /"erased":/u,
} as const satisfies Partial<Readonly<Record<CollectionName, RegExp>>>;

interface GivenUp {
  readonly collection: keyof typeof mayGiveUp;
  readonly newest: NewestDocument;
}

/** The document of a row that has given up personal values; null for every other. */
function givenUp({ collection, json, deleted }: MirrorRow): GivenUp | null {
  if (collection !== 'cases' && collection !== 'people') return null;
  if (!mayGiveUp[collection].test(json)) return null;
  const newest = { deleted, document: JSON.parse(json) as DocumentOf<CollectionName> };
  return givesUpPersonal(collection, newest) ? { collection, newest } : null;
}

/**
 * Takes what a row has just given up of a person out of the journal, which keeps every other state for good.
 *
 * @returns whether there was any of it
 */
export function eraseEarlier({ everyState, changeJournal }: MirrorStatements, row: MirrorRow): boolean {
  const given = givenUp(row);
  if (!given) return false;
  let isErased = false;
  for (const entry of everyState.all(row.collection, row.id)) {
    const past = JSON.parse(textOf(entry, 'json')) as DocumentOf<CollectionName>;
    const erased = eraseEarlierState(given.collection, past, given.newest);
    if (erased === past) continue;
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
