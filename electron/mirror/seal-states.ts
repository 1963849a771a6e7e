import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { DataKey } from '../../shared/crypto/data-key.ts';
import { hasPersonalFields } from '../../shared/crypto/personal-fields.ts';
import { hasPlainFields, sealDocument } from '../../shared/crypto/seal-document.ts';
import { collectionNames, type CollectionName } from '../../shared/schema/registry.ts';
import { inTransaction } from './mirror-schema.ts';
import { numberOf, textOf, type SqlRow } from './sql-row.ts';

/** In the file's header (`application_id`): everything personal in it is sealed, and nothing else was left in its pages. */
const sealedMark = 0x67703101;
/** The same, but its pages hold what was erased since: they are to be written anew. */
const erasedMark = 0x67703102;

/** States that one transaction seals. */
const pageSize = 200;

const markOf = (db: DatabaseSync): number =>
  numberOf(db.prepare('PRAGMA application_id').get() ?? {}, 'application_id');

export const isMarkedErased = (db: DatabaseSync): boolean => markOf(db) === erasedMark;

export const isMarkedSealed = (db: DatabaseSync): boolean => isMarkedErased(db) || markOf(db) === sealedMark;

export const markSealed = (db: DatabaseSync): void => db.exec(`PRAGMA application_id = ${sealedMark}`);

/** Within the transaction that erases, so that no end of the program forgets it; a file that is not sealed yet is written anew when it is. */
export const markErased = (db: DatabaseSync): void => {
  if (isMarkedSealed(db)) db.exec(`PRAGMA application_id = ${erasedMark}`);
};

interface Table {
  readonly page: StatementSync;
  readonly put: StatementSync;
}

const tableOf = (db: DatabaseSync, name: 'documents' | 'journal'): Table => ({
  page: db.prepare(
    `SELECT rowid AS place, json FROM ${name} WHERE collection = ? AND rowid > ? ORDER BY rowid LIMIT ?`,
  ),
  // What was written meanwhile is sealed already.
  put: db.prepare(`UPDATE ${name} SET json = ? WHERE rowid = ? AND json = ?`),
});

interface Sealed {
  readonly place: number;
  readonly before: string;
  readonly after: string;
}

async function sealRow(key: DataKey, collection: CollectionName, row: SqlRow): Promise<Sealed | null> {
  const before = textOf(row, 'json');
  const state = JSON.parse(before) as { readonly id: string };
  if (!hasPlainFields(collection, state)) return null;
  return {
    place: numberOf(row, 'place'),
    before,
    after: JSON.stringify(await sealDocument(key, collection, state)),
  };
}

async function sealTable(
  db: DatabaseSync,
  key: DataKey,
  collection: CollectionName,
  { page, put }: Table,
): Promise<void> {
  let after = 0;
  for (;;) {
    const rows = page.all(collection, after, pageSize);
    const last = rows.at(-1);
    if (!last) return;
    after = numberOf(last, 'place');
    const found = await Promise.all(rows.map((row) => sealRow(key, collection, row)));
    const sealed = found.filter((one) => one !== null);
    inTransaction(db, () => sealed.forEach(({ place, before, after: text }) => put.run(text, place, before)));
  }
}

/**
 * Seals the personal fields of every state in the file, those of the journal too, that an earlier program wrote plain.
 * Broken off, it goes on at the next start; what is sealed already is left as it is.
 */
export async function sealStates(db: DatabaseSync, key: DataKey): Promise<void> {
  for (const collection of collectionNames.filter(hasPersonalFields)) {
    await sealTable(db, key, collection, tableOf(db, 'documents'));
    await sealTable(db, key, collection, tableOf(db, 'journal'));
  }
}
