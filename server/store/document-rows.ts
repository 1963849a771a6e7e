import { isAccountMatter } from '../../shared/domain/subsidy-matter.ts';
import type { Case } from '../../shared/schema/case.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { salted, type HistoryRecord } from './history-entry.ts';
import type { Departure, StoredDocument } from './hub-store.ts';
import { scopeColumns } from './scope-columns.ts';
import { isUnreadable } from './field-seal.ts';
import type { SqlRecord, SqlRow } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

/** Puts the new state in the place of the earlier one. */
export const replaceDocument = `ON CONFLICT (city_id, collection, id) DO UPDATE SET
  seq = excluded.seq, since_seq = excluded.since_seq, entry_seq = excluded.entry_seq, rev = excluded.rev, deleted = excluded.deleted,
  township_code = excluded.township_code, cycle_id = excluded.cycle_id, candidacy_id = excluded.candidacy_id,
  party = excluded.party, rater_id = excluded.rater_id, tag = excluded.tag, body = excluded.body`;

/**
 * A document's text as column `body`, of a row of `documents`, with what its personal fields are opened by. A state that a history entry has is kept there alone;
 * only what came in without a history stands in `documents` itself.
 */
export const bodyColumn = `documents.collection, documents.id, CASE WHEN documents.entry_seq = 0 THEN documents.body ELSE (
    SELECT history.after FROM history WHERE history.city_id = documents.city_id
      AND history.collection = documents.collection AND history.id = documents.id
      AND history.seq = documents.entry_seq) END AS body`;

/** What a history entry's text has and a document's own has not; no field of a document has this name. */
const wireMark = ',"_deleted":';

/** A document's own text: a history entry's without what it has more. */
function ownText(text: string): string {
  const end = text.lastIndexOf(wireMark);
  return end < 0 ? text : `${text.slice(0, end)}}`;
}

/** Only what this store wrote itself comes back; it was checked when it came in. */
export const bodyOf = <N extends CollectionName>(row: SqlRow): DocumentOf<N> =>
  JSON.parse(ownText(textOf(row, 'body'))) as DocumentOf<N>;

/** A state as it goes over the wire; no document is without fields. */
export const wireText = ({ document, deleted }: StoredDocument): string =>
  `${JSON.stringify(document).slice(0, -1)},"_deleted":${deleted}}`;

/**
 * A state as a history entry keeps it. An account's number is short enough to be tried out against the digest that the
 * audit chain keeps for good; a salt that is erased together with the number leaves nothing to try.
 */
export function entryText(collection: CollectionName, state: StoredDocument): string {
  const text = wireText(state);
  const isAccount = collection === 'cases' && isAccountMatter((state.document as Case).detail);
  return isAccount ? salted(text) : text;
}

/** The same from a row, without reading the document; of a departure it is a tombstone. */
export const storedWireText = (row: SqlRow): string =>
  ownText(textOf(row, 'body')).slice(0, -1) + `,"_deleted":${numberOf(row, 'deleted') === 1}}`;

/** The columns of `documents` that `storedDocumentOf` reads. */
export const storedColumns = `deleted, seq, since_seq, entry_seq, ${bodyColumn}`;

export const storedDocumentOf = <N extends CollectionName>(row: SqlRow): StoredDocument<N> => ({
  // What does not open may be another document's text.
  document: { ...bodyOf<N>(row), id: textOf(row, 'id') },
  ...(isUnreadable(row) && { unreadable: true }),
  deleted: numberOf(row, 'deleted') === 1,
  seq: numberOf(row, 'seq'),
  sinceSeq: numberOf(row, 'since_seq'),
  ...(numberOf(row, 'entry_seq') > 0 && { entrySeq: numberOf(row, 'entry_seq') }),
});

export function documentRecord(
  cityId: string,
  collection: CollectionName,
  { document, deleted, seq, sinceSeq, entrySeq = 0 }: StoredDocument,
): SqlRecord {
  const columns = scopeColumns(collection, document);
  return {
    city_id: cityId,
    collection,
    id: document.id,
    seq,
    since_seq: sinceSeq,
    entry_seq: entrySeq,
    rev: document.rev,
    deleted: deleted ? 1 : 0,
    township_code: columns.townshipCode,
    cycle_id: columns.cycleId,
    candidacy_id: columns.candidacyId,
    party: columns.party,
    rater_id: columns.raterId,
    tag: columns.tag,
    body: entrySeq > 0 ? '' : JSON.stringify(document),
  };
}

export const historyRecord = (cityId: string, entry: HistoryRecord): SqlRecord => ({
  city_id: cityId,
  collection: entry.collection,
  id: entry.id,
  seq: entry.seq,
  actor: entry.actor,
  device: entry.device,
  at: entry.at,
  before: entry.before,
  after: entry.after,
});

export const historyRecordOf = (collection: CollectionName, row: SqlRow): HistoryRecord => ({
  collection,
  id: textOf(row, 'id'),
  seq: numberOf(row, 'seq'),
  actor: textOf(row, 'actor'),
  device: textOf(row, 'device'),
  at: textOf(row, 'at'),
  before: row['before'] === null ? null : textOf(row, 'before'),
  after: textOf(row, 'after'),
});

export const departureRecord = (cityId: string, departure: Departure): SqlRecord => ({
  city_id: cityId,
  collection: departure.collection,
  township_code: departure.townshipCode,
  seq: departure.seq,
  since_seq: departure.sinceSeq,
  id: departure.document.id,
  body: JSON.stringify(departure.document),
});
