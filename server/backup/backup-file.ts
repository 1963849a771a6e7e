import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { AppError } from '../../shared/lib/app-error.ts';
import type { SqlRecord } from '../store/sql-driver.ts';
import { backupTables, columnsOf, type BackupTable } from './backup-tables.ts';

/**
 * A backup is JSON lines in UTF-8: this header, one line per row `[table, row]`, and an end that counts the rows and
 * holds the SHA-256 (hex) over every byte before it.
 */
export const BackupHeaderSchema = Type.Object({
  format: Type.Literal('gongping-hub-backup'),
  /** The newest step of the schema (server/store/migrate-schema.ts). */
  schema: Type.Integer({ minimum: 2 }),
  cityId: Type.String({ minLength: 1 }),
  madeAt: Type.String(),
  /** By which the key is known that its personal fields are sealed with; a backup from before has none. */
  keyProof: Type.Optional(Type.String()),
});
export type BackupHeader = Static<typeof BackupHeaderSchema>;

const BackupEndSchema = Type.Object({
  rows: Type.Integer({ minimum: 0 }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});

export interface BackupRow {
  readonly table: BackupTable;
  readonly record: SqlRecord;
}

/** Lines end at `\n` alone: texts may hold characters that others take for the end of a line. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    const parts = (rest + String(chunk)).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest;
}

function parse(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('HUB_BACKUP_DAMAGED', { line });
  }
}

function isRecordOf(table: BackupTable, value: unknown): value is SqlRecord {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  const isText = (column: string): boolean => typeof record[column] === 'string';
  return (
    Object.keys(record).length === columnsOf(table).length &&
    table.numbers.every((column) => Number.isSafeInteger(record[column])) &&
    table.texts.every(isText) &&
    table.optional.every((column) => record[column] === null || isText(column))
  );
}

/** A row of an older backup, with the columns that have come since. */
const withAdded = ({ added }: BackupTable, stored: unknown): unknown =>
  typeof stored === 'object' && stored !== null ? { ...added, ...(stored as SqlRecord) } : stored;

function rowOf(value: unknown, line: number): BackupRow {
  const [name, stored]: readonly unknown[] = Array.isArray(value) ? value : [];
  const table = backupTables.find((one) => one.name === name);
  const record = table && withAdded(table, stored);
  if (!table || !isRecordOf(table, record)) throw new AppError('HUB_BACKUP_DAMAGED', { line });
  // One order of columns for every row, as an insertion of many needs.
  const ordered = columnsOf(table).map((column) => [column, record[column] ?? null] as const);
  return { table, record: Object.fromEntries(ordered) };
}

/** @throws AppError HUB_BACKUP_DAMAGED */
export async function readBackupHeader(file: string): Promise<BackupHeader> {
  for await (const text of linesOf(file)) {
    const header = parse(text, 1);
    if (Value.Check(BackupHeaderSchema, header)) return header;
    break;
  }
  throw new AppError('HUB_BACKUP_DAMAGED', { line: 1 });
}

/**
 * The rows of a backup in their order. Only when it has come to its end has the file proved to be whole.
 *
 * @throws AppError HUB_BACKUP_DAMAGED, BACKUP_CUT_OFF
 */
export async function* readBackupRows(file: string): AsyncGenerator<BackupRow> {
  const hash = createHash('sha256');
  let line = 0;
  let isEnded = false;
  for await (const text of linesOf(file)) {
    line += 1;
    const value = line === 1 ? null : parse(text, line);
    if (isEnded) throw new AppError('HUB_BACKUP_DAMAGED', { line });
    isEnded = Value.Check(BackupEndSchema, value);
    if (Value.Check(BackupEndSchema, value)) {
      if (value.rows !== line - 2 || value.sha256 !== hash.digest('hex'))
        throw new AppError('HUB_BACKUP_DAMAGED', { line });
    } else {
      hash.update(`${text}\n`);
      if (line > 1) yield rowOf(value, line);
    }
  }
  if (!isEnded) throw new AppError('BACKUP_CUT_OFF');
}
