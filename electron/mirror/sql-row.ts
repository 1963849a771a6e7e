import type { SQLOutputValue } from 'node:sqlite';

export type SqlRow = Readonly<Record<string, SQLOutputValue>>;

/** A column holds what this program never writes there. */
export class DamagedRow extends Error {}

/** The text in a column. @throws DamagedRow */
export function textOf(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new DamagedRow(`column ${column} holds no text`);
  return value;
}

/** The number in a column. @throws DamagedRow */
export function numberOf(row: SqlRow, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new DamagedRow(`column ${column} holds no number`);
  return value;
}
