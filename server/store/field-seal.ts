import type { DataKey } from '../../shared/crypto/data-key.ts';
import { hasPersonalFields } from '../../shared/crypto/personal-fields.ts';
import { openDocument, sealDocument } from '../../shared/crypto/seal-document.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { HistoryRecord } from './history-entry.ts';
import type { UnreadableValues } from './unreadable-values.ts';
import type { SqlRecord, SqlRow, SqlSession } from './sql-driver.ts';

/** Seals the personal fields of a document's text before it is stored, and opens them when it is read. */
export interface FieldSeal {
  readonly seal: (collection: CollectionName, id: string, text: string) => Promise<string>;
  /** @throws AppError SEALED_UNREADABLE, SEALED_SUITE_UNKNOWN, HUB_KEY_MISSING */
  readonly open: (collection: CollectionName, id: string, text: string) => Promise<string>;
}

type Change = (document: { readonly id: string }) => Promise<object>;

/** Texts of collections without personal fields, most by far, pass as they are. */
async function changed(
  collection: CollectionName,
  id: string,
  text: string,
  change: Change,
): Promise<string> {
  // What stands elsewhere, and a reference to another entry (history-entry.ts).
  if (!hasPersonalFields(collection) || !text.startsWith('{')) return text;
  const document = JSON.parse(text) as { readonly id: string };
  if (document.id !== id) throw new AppError('SEALED_UNREADABLE', { collection, id, field: 'id' });
  const next = await change(document);
  return next === document ? text : JSON.stringify(next);
}

export const createFieldSeal = (key: DataKey): FieldSeal => ({
  seal: (collection, id, text) =>
    changed(collection, id, text, (document) => sealDocument(key, collection, document)),
  open: (collection, id, text) =>
    changed(collection, id, text, (document) => openDocument(key, collection, document)),
});

/** For what needs no key, such as the check of the audit chain; whatever would need it fails. */
export function withoutKey(place: string): FieldSeal {
  const refuse: Change = async () => {
    throw new AppError('HUB_KEY_MISSING', { place });
  };
  return {
    seal: (collection, id, text) => changed(collection, id, text, refuse),
    open: (collection, id, text) => changed(collection, id, text, refuse),
  };
}

/** The columns that hold the text of a document's state. */
const stateColumns = ['body', 'before', 'after'] as const;

interface StateRow extends SqlRow {
  readonly collection: CollectionName;
  readonly id: string;
}

const isStateRow = (row: SqlRow): row is StateRow =>
  typeof row['collection'] === 'string' &&
  typeof row['id'] === 'string' &&
  hasPersonalFields(row['collection'] as CollectionName);

async function withColumns<R extends SqlRow>(row: R, work: FieldSeal['open']): Promise<R> {
  if (!isStateRow(row)) return row;
  const { collection, id } = row;
  const states: Record<string, string> = {};
  for (const column of stateColumns) {
    const text = row[column];
    if (typeof text === 'string') states[column] = await work(collection, id, text);
  }
  return { ...row, ...states };
}

/** Rows of `documents`, `history` and `departures` as they are to be stored. */
export const sealedRecords = (seal: FieldSeal, records: readonly SqlRecord[]): Promise<SqlRecord[]> =>
  Promise.all(records.map((record) => withColumns(record, seal.seal)));

/** Entries of the history as they are to be stored. */
export const sealedHistory = (seal: FieldSeal, entries: readonly HistoryRecord[]): Promise<HistoryRecord[]> =>
  Promise.all(
    entries.map(async (entry) => {
      const { collection, id, before, after } = entry;
      return {
        ...entry,
        before: before && (await seal.seal(collection, id, before)),
        after: await seal.seal(collection, id, after),
      };
    }),
  );

const isSealFault = (error: unknown): error is AppError =>
  error instanceof AppError && ['SEALED_UNREADABLE', 'SEALED_SUITE_UNKNOWN'].includes(error.code);

/** A row that does not open stays as it is stored, and says so in a column of its own. */
async function opened<R extends SqlRow>(row: R, seal: FieldSeal, unreadable: UnreadableValues): Promise<R> {
  if (!isStateRow(row)) return row;
  const { collection, id } = row;
  try {
    const open = await withColumns(row, seal.open);
    if ('body' in row && unreadable.count() > 0) unreadable.forget(collection, id);
    return open;
  } catch (error) {
    if (!isSealFault(error)) throw error;
    unreadable.note({ collection, id, error });
    return { ...row, unreadable: 1 };
  }
}

/** Whether the personal fields of a row's state are still sealed, because they do not open. */
export const isUnreadable = (row: SqlRow): boolean => row['unreadable'] === 1;

/**
 * Whoever reads a row with its `collection` and `id` through this finds its states opened.
 *
 * @param unreadable where it is noted what does not open; null where that is to be an error
 */
export const openingSession = (
  session: SqlSession,
  seal: FieldSeal,
  unreadable: UnreadableValues | null,
): SqlSession => ({
  query: async (sql, values) => {
    const rows = await session.query(sql, values);
    // Thousands of sheets are handed on as they are stored.
    if (!rows.some(isStateRow)) return rows;
    return Promise.all(
      rows.map((row) => (unreadable ? opened(row, seal, unreadable) : withColumns(row, seal.open))),
    );
  },
  insert: session.insert,
});
