import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { documentRecord } from './document-rows.ts';
import type { SqlRow, SqlSession } from './sql-driver.ts';
import { numberOf, textOf, textOrNull } from './sql-row.ts';

/** A document as it stands in `documents`, held against its state. */
export interface Placement {
  readonly collection: CollectionName;
  readonly id: string;
  /** The history entry that has its state, 0 for none. */
  readonly entrySeq: number;
  /** Whether its state is there, and says the same of whose it is, who sees it and whether it is removed. */
  readonly isTrue: boolean;
}

/** After which document a page begins. */
export type PlacementKey = Pick<Placement, 'collection' | 'id'>;

const compared = [
  'id',
  'rev',
  'deleted',
  'township_code',
  'cycle_id',
  'candidacy_id',
  'party',
  'rater_id',
  'tag',
] as const;

function rightColumns(row: SqlRow): SqlRow | null {
  const entrySeq = numberOf(row, 'entry_seq');
  const text = entrySeq > 0 ? textOrNull(row, 'state') : textOf(row, 'body');
  if (text === null) return null;
  const { _deleted: removed, ...document } = JSON.parse(text) as DocumentOf<CollectionName> & {
    readonly _deleted?: boolean;
  };
  const deleted = entrySeq > 0 ? removed === true : numberOf(row, 'deleted') === 1;
  const collection = textOf(row, 'collection') as CollectionName;
  return documentRecord('', collection, { document, deleted, seq: 0, sinceSeq: 0, entrySeq });
}

/** What is no document at all was not written by this program. */
function isTrue(row: SqlRow): boolean {
  try {
    const right = rightColumns(row);
    return right !== null && compared.every((column) => right[column] === row[column]);
  } catch {
    return false;
  }
}

/** A page of a city's documents in the order of their names; needs no key. */
export async function readPlacements(
  session: SqlSession,
  cityId: string,
  after: PlacementKey | null,
  limit: number,
): Promise<readonly Placement[]> {
  const sql = `SELECT ${['collection', 'entry_seq', 'body', ...compared].map((column) => `documents.${column}`).join(', ')},
      history.after AS state FROM documents
    LEFT JOIN history ON history.city_id = documents.city_id AND history.collection = documents.collection
      AND history.id = documents.id AND history.seq = documents.entry_seq
    WHERE documents.city_id = ? ${after ? 'AND (documents.collection, documents.id) > (?, ?)' : ''}
    ORDER BY documents.collection, documents.id LIMIT ?`;
  const values = [cityId, ...(after ? [after.collection, after.id] : []), limit];
  return (await session.query(sql, values)).map((row) => ({
    collection: textOf(row, 'collection') as CollectionName,
    id: textOf(row, 'id'),
    entrySeq: numberOf(row, 'entry_seq'),
    isTrue: isTrue(row),
  }));
}
