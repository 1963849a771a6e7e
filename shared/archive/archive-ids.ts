import { problem, type Problem } from '../lib/problem.ts';
import { childPath } from '../domain/json-path.ts';
import type { ArchiveTable } from '../schema/archive.ts';
import type { RawArchive } from './read-table.ts';

/** The tables that others point to, with the field that names a row. */
const keys = {
  townships: 'code',
  unions: 'id',
  people: 'id',
  appointments: 'id',
  candidacies: 'id',
  panelMembers: 'id',
  sheets: 'id',
} as const satisfies Partial<Record<ArchiveTable, string>>;

export type KeyedTable = keyof typeof keys;
/** Null for a table that is no list: everything would seem lost there. */
export type ArchiveIds = Readonly<Record<KeyedTable, ReadonlySet<string> | null>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function idOf(row: unknown, key: string): string | null {
  const value = isRecord(row) && Object.hasOwn(row, key) ? row[key] : null;
  return typeof value === 'string' ? value : null;
}

function collect(
  raw: RawArchive,
  table: KeyedTable,
  report: (found: Problem) => void,
): ReadonlySet<string> | null {
  const rows = raw[table];
  if (!Array.isArray(rows)) return null;
  const ids = new Set<string>();
  const key = keys[table];
  for (const [index, row] of rows.entries()) {
    const id = idOf(row, key);
    if (id === null) continue;
    if (ids.has(id)) report(problem(childPath(childPath(table, index), key), 'ID_DUPLICATE', { id }));
    ids.add(id);
  }
  return ids;
}

/**
 * Every id of the file and the repeated ones. Malformed rows keep their ids, so that one wrong field does not
 * make all that points to its row look lost.
 */
export function collectIds(raw: RawArchive, report: (found: Problem) => void): ArchiveIds {
  return {
    townships: collect(raw, 'townships', report),
    unions: collect(raw, 'unions', report),
    people: collect(raw, 'people', report),
    appointments: collect(raw, 'appointments', report),
    candidacies: collect(raw, 'candidacies', report),
    panelMembers: collect(raw, 'panelMembers', report),
    sheets: collect(raw, 'sheets', report),
  };
}
