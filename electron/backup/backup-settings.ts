import { basename } from 'node:path';
import { Type, type Static } from 'typebox';
import { backupStatus } from '../../shared/ipc/backup.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { readJson } from '../files/read-json.ts';
import { replaceFile } from '../files/replace-file.ts';

const { folder, last, failure, restored, movedAt } = backupStatus.properties;

/** The key that seals backups, as far as it is no secret. */
const BackupKeySchema = Type.Object({
  /** age's public half. */
  recipient: Type.String({ pattern: '^age1[0-9a-z]{58}$' }),
  capsule: Type.String(),
  set: Type.String({ pattern: '^[0-9a-f]{6}$' }),
  madeAt: Type.String(),
});
export type BackupKey = Readonly<Static<typeof BackupKeySchema>>;

const BackupSettingsSchema = Type.Object({
  /** Tells the backups of this PC from those of another one on the same stick. */
  pc: Type.String({ pattern: '^[0-9a-z]{6}$' }),
  folder,
  key: Type.Union([BackupKeySchema, Type.Null()]),
  last,
  /** The program that wrote the last one. */
  lastProgram: Type.Union([Type.String(), Type.Null()]),
  failure,
  restored,
  movedAt,
});
export type BackupSettings = Readonly<Static<typeof BackupSettingsSchema>>;

export interface BackupSettingsFile {
  readonly read: () => BackupSettings;
  /** On disk when it returns. */
  readonly change: (part: Partial<BackupSettings>) => BackupSettings;
}

export const emptyBackupSettings = (pc: string): BackupSettings => ({
  pc,
  folder: null,
  key: null,
  last: null,
  lastProgram: null,
  failure: null,
  restored: null,
  movedAt: null,
});

/** backup.json. @param newPc names this PC's backups, six letters and digits */
export function createBackupSettings(path: string, newPc: () => string): BackupSettingsFile {
  let known: BackupSettings | null = null;
  const read = (): BackupSettings => {
    if (known) return known;
    const file = readJson(path, BackupSettingsSchema);
    if (file.kind === 'damaged') throw new AppError('PROFILE_UNREADABLE', { file: basename(path) });
    known = file.kind === 'read' ? file.value : emptyBackupSettings(newPc());
    return known;
  };
  return {
    read,
    change: (part) => {
      const next = { ...read(), ...part };
      replaceFile(path, JSON.stringify(next, null, 2));
      known = next;
      return next;
    },
  };
}
