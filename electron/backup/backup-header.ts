import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { AppError } from '../../shared/lib/app-error.ts';
import { frozen } from '../../shared/schema/frozen.ts';

/** Of the file's own layout; a higher one is a newer program's. */
export const backupFormat = 1;
export const backupMagic = 'GONGPING-BACKUP\n';
/** The last bytes of a whole file, by which one that was cut short is told from one that was changed. */
export const backupEnd = Buffer.from('\nGONGPING-BACKUP-END\n');
const maxHeaderBytes = 64 * 1024;

const count = Type.Integer({ minimum: 0 });

/** What a backup says of itself without a key; it stands inside once more, where nobody can change it. */
export const BackupHeaderSchema = frozen({
  format: Type.Integer({ minimum: 1 }),
  /** ISO 8601 in UTC, this PC's clock. */
  createdAt: Type.String({ minLength: 1, maxLength: 40 }),
  /** The version of the program that wrote it, and of its documents. */
  program: Type.String({ maxLength: 50 }),
  generation: count,
  orgCode: Type.String({ maxLength: 200 }),
  documents: count,
  files: count,
  /** Names the key (`keyName` of the public half, which itself stays inside: who has it could write a backup). */
  key: Type.String({ pattern: '^[0-9a-f]{16}$' }),
  /** The number of the recovery sheets, and the key of the file as only both of them together open it (age, base64). */
  set: Type.String({ maxLength: 20 }),
  capsule: Type.String({ maxLength: 4000 }),
});
export type BackupHeader = Static<typeof BackupHeaderSchema>;

/** Where the sealed part of a file lies, in bytes: from `start` to before `end`. */
export interface BackupOutside {
  readonly header: BackupHeader;
  readonly start: number;
  readonly end: number;
}

export const headerLine = (header: BackupHeader): string => `${backupMagic}${JSON.stringify(header)}\n`;

/** A file that nobody can read for now is told as one that is not there. */
async function edgesOf(file: string): Promise<{ head: Buffer; tail: Buffer; size: number }> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const head = Buffer.alloc(Math.min(size, maxHeaderBytes));
    await handle.read(head, 0, head.length, 0);
    const tail = Buffer.alloc(Math.min(size, backupEnd.length));
    await handle.read(tail, 0, tail.length, size - tail.length);
    return { head, tail, size };
  } finally {
    await handle.close();
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/**
 * Reads what a backup says on its outside, and whether it is whole.
 *
 * @throws AppError BACKUP_UNKNOWN, BACKUP_TOO_NEW, BACKUP_TRUNCATED, BACKUP_DAMAGED
 */
export async function readBackupOutside(path: string): Promise<BackupOutside> {
  const file = basename(path);
  const { head, tail, size } = await edgesOf(path).catch((cause: unknown) => {
    throw new AppError('BACKUP_UNKNOWN', { file }, { cause });
  });
  const magic = Buffer.from(backupMagic);
  if (!head.subarray(0, magic.length).equals(magic)) throw new AppError('BACKUP_UNKNOWN', { file });
  const newline = head.indexOf(10, magic.length);
  if (newline < 0) throw new AppError('BACKUP_TRUNCATED', { file });
  const header = parse(head.toString('utf8', magic.length, newline));
  const known = Type.Object({ format: Type.Integer(), program: Type.String() });
  if (Value.Check(known, header) && header.format > backupFormat)
    throw new AppError('BACKUP_TOO_NEW', { program: header.program });
  if (!Value.Check(BackupHeaderSchema, header)) throw new AppError('BACKUP_DAMAGED', { file });
  if (!tail.equals(backupEnd)) throw new AppError('BACKUP_TRUNCATED', { file });
  return { header, start: newline + 1, end: size - backupEnd.length };
}
