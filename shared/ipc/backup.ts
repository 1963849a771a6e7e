import { Type, type Static } from 'typebox';
import { channel, exact, nothing } from './channel.ts';
import type { DeepReadonly } from './deep-readonly.ts';

const instant = Type.String({ minLength: 1, maxLength: 40 });
const count = Type.Integer({ minimum: 0 });
const path = Type.String({ minLength: 1, maxLength: 4096 });
const code = Type.String({ minLength: 1, maxLength: 400 });
/** What stands on the first and on the second recovery sheet. */
export const recoveryCodes = exact({ one: code, two: code });
export type RecoveryCodes = DeepReadonly<Static<typeof recoveryCodes>>;
const nullable = <S extends Parameters<typeof Type.Union>[0][number]>(schema: S) =>
  Type.Union([schema, Type.Null()]);

/** Why the last try failed, as an error's code and parameters; `at` is this PC's clock, ISO 8601 in UTC. */
const failure = exact({
  at: instant,
  code: Type.String({ maxLength: 100 }),
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
});

const lastBackup = exact({
  at: instant,
  file: path,
  bytes: count,
  /** When it was last read back and found whole; null when that was not possible. */
  verifiedAt: nullable(instant),
});

/** What the backup is busy with; `done` and `total` are bytes. */
const progress = exact({
  step: Type.Union([
    Type.Literal('copying'),
    Type.Literal('writing'),
    Type.Literal('evidence'),
    Type.Literal('checking'),
  ]),
  done: Type.Number({ minimum: 0 }),
  total: Type.Number({ minimum: 0 }),
});
export type BackupProgress = DeepReadonly<Static<typeof progress>>;

export const backupStatus = exact({
  /** Where backups go; null before it is chosen. */
  folder: nullable(path),
  /** Whether the folder is there now. */
  isThere: Type.Boolean(),
  /** The printed sheets that open the backups; null before they are made. */
  sheets: nullable(exact({ set: Type.String({ pattern: '^[0-9a-f]{6}$' }), madeAt: instant })),
  last: nullable(lastBackup),
  failure: nullable(failure),
  progress: nullable(progress),
  /** This PC's data came out of a backup; null for any other. */
  restored: nullable(exact({ at: instant, backupAt: instant, filesMissing: count })),
  /** The office's work went on to another PC. */
  movedAt: nullable(instant),
});
export type BackupStatus = DeepReadonly<Static<typeof backupStatus>>;

/** What a backup's outside says of it. */
const found = exact({
  file: path,
  createdAt: instant,
  program: Type.String({ maxLength: 50 }),
  orgCode: Type.String({ maxLength: 200 }),
  set: Type.String({ maxLength: 20 }),
  documents: count,
  /** Files of evidence that the backup knows of. */
  files: count,
  /** The key store of this PC opens it, so that no sheets are needed. */
  hasKey: Type.Boolean(),
});
export type FoundBackup = DeepReadonly<Static<typeof found>>;

const verified = exact({
  at: instant,
  createdAt: instant,
  documents: count,
  files: count,
  filesMissing: count,
});
export type VerifiedBackup = DeepReadonly<Static<typeof verified>>;

/** The backups of this PC. All calls fail with BACKUP_BUSY while one of them works; none touches open data. */
export const backupChannels = {
  status: channel(nothing, backupStatus),
  /** Asks a person for the folder; keeps the one before when he thinks better of it. Fails with BACKUP_FOLDER_…. */
  chooseFolder: channel(nothing, backupStatus),
  /** Makes the two codes that together open every later backup; they are shown this once and kept nowhere. */
  makeSheets: channel(nothing, exact({ set: Type.String(), madeAt: instant, codes: recoveryCodes })),
  /** Writes a backup now and reads it back. Fails with BACKUP_NOT_SET, BACKUP_NOTHING, BACKUP_FOLDER_…. */
  run: channel(nothing, backupStatus),
  /** Reads the newest backup from beginning to end and counts what is in it. Fails like `restore`. */
  verify: channel(nothing, verified),
  /** Asks a person for a backup file; null when he thinks better of it. Fails with BACKUP_UNKNOWN, _TRUNCATED, _TOO_NEW. */
  find: channel(nothing, nullable(found)),
  /**
   * Unpacks the file found last beside this PC's data, checks all of it, and puts it in place at the next start; what
   * is here is kept under another name. Fails with BACKUP_NOT_CHOSEN, BACKUP_NEEDS_CODE, BACKUP_DAMAGED, RECOVERY_….
   */
  restore: channel(exact({ codes: nullable(recoveryCodes) }), verified),
  /** Starts the program anew, which puts a restored backup in place. */
  restart: channel(nothing, nothing),
  /** Marks this PC as left for another one, or takes that back. */
  setMoved: channel(exact({ moved: Type.Boolean() }), backupStatus),
};
