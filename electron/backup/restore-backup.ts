import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { identityToRecipient } from 'age-encryption';
import { Value } from 'typebox/value';
import type { BackupProgress } from '../../shared/ipc/backup.ts';
import { profile as profileSchema, type Profile } from '../../shared/ipc/profile.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { EvidenceListSchema } from './backup-contents.ts';
import type { BackupOutside } from './backup-header.ts';
import { emptyBackupSettings } from './backup-settings.ts';
import { countMissingBeside, evidenceBeside, openEvidenceBeside } from './evidence-beside.ts';
import { readVault, writeVault, type VaultContents } from '../vault/vault-file.ts';
import { countDocuments } from './snapshot.ts';
import { unpackBackup } from './unpack-backup.ts';

export interface OpeningBackup {
  readonly file: string;
  readonly outside: BackupOutside;
  readonly identity: string;
  /** Where it is unpacked; emptied first. */
  readonly target: string;
  readonly onProgress: (progress: BackupProgress) => void;
}

/** A backup unpacked, every database of it sound and as full as it says. */
interface CheckedBackup {
  readonly documents: number;
  readonly evidence: readonly string[];
  readonly filesMissing: number;
}

const besideOf = ({ file, outside }: OpeningBackup): string =>
  evidenceBeside(dirname(file), outside.header.key);

/** Whether what was taken out of the backup is what an office's data looks like; anything else was never ours. */
function readUnpacked(target: string): { documents: number; evidence: readonly string[]; profile: Profile } {
  const profile: unknown = JSON.parse(readFileSync(join(target, 'profile.json'), 'utf8'));
  const evidence: unknown = JSON.parse(readFileSync(join(target, 'evidence.json'), 'utf8'));
  if (!Value.Check(profileSchema, profile) || !Value.Check(EvidenceListSchema, evidence))
    throw new Error('no office');
  // Without whole keys the encrypted fields would not open; backups of earlier programs have none of either.
  readVault(join(target, 'vault.json'));
  const folder = join(target, 'mirror');
  const documents = readdirSync(folder)
    .filter((name) => name.endsWith('.sqlite'))
    .reduce((sum, name) => sum + countDocuments(join(folder, name)), 0);
  return { documents, evidence, profile };
}

/** Unpacks a backup and checks all of it. @throws AppError BACKUP_DAMAGED */
export async function checkBackup(opening: OpeningBackup): Promise<CheckedBackup & { profile: Profile }> {
  const { file, outside, identity, target, onProgress } = opening;
  rmSync(target, { recursive: true, force: true });
  await unpackBackup({
    file,
    outside,
    identity,
    target,
    onProgress: (done, total) => onProgress({ step: 'checking', done, total }),
  });
  try {
    const { documents, evidence, profile } = readUnpacked(target);
    if (documents !== outside.header.documents) throw new Error('another count');
    return { documents, evidence, profile, filesMissing: countMissingBeside(besideOf(opening), evidence) };
  } catch (cause) {
    throw new AppError('BACKUP_DAMAGED', { file: basename(file) }, { cause });
  }
}

const newDevice = (): string => `pc-${randomBytes(10).toString('hex')}`;

/** The office as it was, on a machine with a name of its own. */
const onNewMachine = ({ shelf, ...profile }: Profile): Profile => ({
  ...profile,
  deviceId: newDevice(),
  ...(shelf && { shelf: shelf.map((unit) => ({ ...unit, deviceId: newDevice() })) }),
});

interface Restoring {
  readonly at: string;
  readonly pc: string;
  /** The keys of the encrypted fields as this PC can keep them. */
  readonly adoptKeys: (contents: VaultContents) => Promise<VaultContents>;
}

/** Makes a checked backup ready to be put in place. @returns what is in it */
export async function prepareRestore(
  opening: OpeningBackup,
  { at, pc, adoptKeys }: Restoring,
): Promise<CheckedBackup> {
  const { file, outside, identity, target, onProgress } = opening;
  const { profile, documents, evidence } = await checkBackup(opening);
  const filesMissing = await openEvidenceBeside({
    beside: besideOf(opening),
    identity,
    hashes: evidence,
    officeFolder: join(target, 'evidence', 'office'),
    onProgress: (done, total) => onProgress({ step: 'evidence', done, total }),
  });
  const keys = join(target, 'vault.json');
  if (existsSync(keys)) writeVault(keys, await adoptKeys(readVault(keys)));
  const { capsule, set, createdAt } = outside.header;
  writeFileSync(join(target, 'profile.json'), JSON.stringify(onNewMachine(profile), null, 2), {
    flush: true,
  });
  const settings = {
    ...emptyBackupSettings(pc),
    folder: dirname(file),
    key: { recipient: await identityToRecipient(identity), capsule, set, madeAt: createdAt },
    restored: { at, backupAt: createdAt, filesMissing },
  };
  writeFileSync(join(target, 'backup.json'), JSON.stringify(settings, null, 2), { flush: true });
  return { documents, evidence, filesMissing };
}
