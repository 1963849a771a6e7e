import { Type } from 'typebox';
import type { Problem } from '../lib/problem.ts';
import { archiveRows, type ArchiveTable, type FileRow } from '../schema/archive.ts';
import { childPath } from '../domain/json-path.ts';
import { hasShape, shapeProblems } from '../domain/shape-problems.ts';

const ListSchema = Type.Array(Type.Unknown());

/** A row that has its shape, with its path in the file, which problems found later still need. */
export interface PlacedRow<Row> {
  readonly row: Row;
  readonly path: string;
}

export type RawArchive = Readonly<Record<string, unknown>>;

/** The rows of one table that have their shape; the others are reported, and no row hides another. */
export function readTable<T extends ArchiveTable>(
  raw: RawArchive,
  table: T,
  report: (found: readonly Problem[]) => void,
): readonly PlacedRow<FileRow<T>>[] {
  const list = raw[table];
  if (!hasShape(ListSchema, list)) {
    if (Object.hasOwn(raw, table)) report(shapeProblems(ListSchema, list, table));
    return [];
  }
  const placed: PlacedRow<FileRow<T>>[] = [];
  const schema = archiveRows[table];
  for (const [index, row] of list.entries()) {
    const path = childPath(table, index);
    if (hasShape(schema, row)) placed.push({ row, path });
    else report(shapeProblems(schema, row, path));
  }
  return placed;
}
