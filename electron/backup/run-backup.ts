import { existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BackupProgress } from '../../shared/ipc/backup.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { keyName } from '../../shared/transfer/package-keys.ts';
import { requireFreeSpace } from '../files/free-space.ts';
import { backupName, dropOldBackups } from './backup-files.ts';
import { backupFormat, readBackupOutside, type BackupHeader } from './backup-header.ts';
import type { BackupKeys } from './backup-keys.ts';
import type { BackupKey, BackupSettings, BackupSettingsFile } from './backup-settings.ts';
import { dropOldEvidence } from './drop-old-evidence.ts';
import { evidenceBeside, sealEvidence } from './evidence-beside.ts';
import { checkBackup } from './restore-backup.ts';
import { mirrorBytes, takeSnapshot, type BackedUp, type Snapshot } from './snapshot.ts';
import { folderFailure } from './write-durably.ts';
import { writeBackup } from './write-backup.ts';

export interface BackupMachine {
  readonly from: BackedUp;
  /** Of this program alone, on this PC's own disk, for copies that live as long as a backup takes. */
  readonly draft: string;
  readonly settings: BackupSettingsFile;
  readonly keys: BackupKeys;
  readonly readProfile: () => Profile | null;
  readonly program: string;
  readonly generation: number;
  readonly freeBytes: () => number;
  readonly now: () => Date;
}

interface Watching {
  readonly onProgress: (progress: BackupProgress) => void;
  /** The state of this moment is safe from whatever the program does next. */
  readonly onCopied: () => void;
}

type Ready = BackupSettings & { readonly folder: string; readonly key: BackupKey };

const isReady = (settings: BackupSettings): settings is Ready =>
  settings.folder !== null && settings.key !== null;

/** @throws AppError BACKUP_NOT_SET, BACKUP_NOTHING, BACKUP_FOLDER_MISSING */
function requireReady({ settings, readProfile }: BackupMachine): {
  readonly known: Ready;
  readonly orgCode: string;
} {
  const known = settings.read();
  if (!isReady(known)) throw new AppError('BACKUP_NOT_SET');
  const profile = readProfile();
  if (profile?.mode !== 'office') throw new AppError('BACKUP_NOTHING');
  if (!existsSync(known.folder)) throw new AppError('BACKUP_FOLDER_MISSING', { folder: known.folder });
  return { known, orgCode: profile.orgCode };
}

async function writeAll(
  machine: BackupMachine,
  snapshot: Snapshot,
  header: BackupHeader,
  { known, target }: { readonly known: Ready; readonly target: string },
  onProgress: Watching['onProgress'],
): Promise<number> {
  const { from, draft } = machine;
  const { folder, key } = known;
  try {
    await sealEvidence({
      officeFolder: join(from.evidence, 'office'),
      beside: evidenceBeside(folder, header.key),
      recipient: key.recipient,
      hashes: snapshot.evidence,
      onProgress: (done, total) => onProgress({ step: 'evidence', done, total }),
    });
    return await writeBackup({
      header,
      recipient: key.recipient,
      folder: draft,
      names: snapshot.names,
      target,
      onProgress: (done, total) => onProgress({ step: 'writing', done, total }),
    });
  } catch (error) {
    throw folderFailure(error, folder);
  }
}

/** Reads a new backup back where this PC has the key; one that is not whole goes at once, the older ones stay. */
async function readBack(
  { keys, draft, now }: BackupMachine,
  file: string,
  onProgress: Watching['onProgress'],
): Promise<string | null> {
  try {
    const outside = await readBackupOutside(file);
    const identity = await keys.own(outside.header.key);
    if (identity === null) return null;
    await checkBackup({ file, outside, identity, target: join(draft, 'check'), onProgress });
    return now().toISOString();
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

async function tidyUp(
  { keys, now }: BackupMachine,
  { folder, pc, key }: { readonly folder: string; readonly pc: string; readonly key: string },
): Promise<void> {
  await dropOldBackups(folder, pc);
  const identity = await keys.own(key);
  if (identity !== null) await dropOldEvidence({ folder, identity, key, now: now() });
}

/**
 * Writes a backup of this PC and forgets those that are too old.
 *
 * @throws AppError BACKUP_NOT_SET, BACKUP_NOTHING, BACKUP_FOLDER_…, BACKUP_DAMAGED, DISK_NEARLY_FULL
 */
export async function runBackup(machine: BackupMachine, { onProgress, onCopied }: Watching): Promise<void> {
  const { from, draft, settings, program, generation, now, freeBytes } = machine;
  const { known, orgCode } = requireReady(machine);
  const { folder, key, pc } = known;
  requireFreeSpace(freeBytes() - 2 * mirrorBytes(from.mirror));
  onProgress({ step: 'copying', done: 0, total: 0 });
  const snapshot = await takeSnapshot(from, draft);
  onCopied();
  const at = now();
  const header: BackupHeader = {
    format: backupFormat,
    createdAt: at.toISOString(),
    program,
    generation,
    orgCode,
    documents: snapshot.documents,
    files: snapshot.evidence.length,
    key: await keyName(key.recipient),
    set: key.set,
    capsule: key.capsule,
  };
  const target = join(folder, backupName(orgCode, pc, at));
  const bytes = await writeAll(machine, snapshot, header, { known, target }, onProgress);
  const verifiedAt = await readBack(machine, target, onProgress);
  settings.change({
    last: { at: header.createdAt, file: basename(target), bytes, verifiedAt },
    lastProgram: program,
    failure: null,
  });
  // What cannot be tidied up today can be tomorrow.
  await tidyUp(machine, { folder, pc, key: header.key }).catch(() => undefined);
}
