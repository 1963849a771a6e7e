import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type {
  BackupProgress,
  BackupStatus,
  FoundBackup,
  RecoveryCodes,
  VerifiedBackup,
} from '../../shared/ipc/backup.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { describeError } from '../describe-error.ts';
import { requireFreeSpace } from '../files/free-space.ts';
import { vaultSpace } from '../../shared/ipc/vault.ts';
import type { Log } from '../log.ts';
import type { Vault } from '../vault/vault.ts';
import { listBackups } from './backup-files.ts';
import { readBackupOutside } from './backup-header.ts';
import { checkBackup, prepareRestore, type OpeningBackup } from './restore-backup.ts';
import { dropRestore, markReady, restoredData } from './restore-folder.ts';
import { runBackup, type BackupMachine } from './run-backup.ts';

interface DeskOptions extends BackupMachine {
  /** Everything this program keeps on the PC. */
  readonly root: string;
  readonly newPc: () => string;
  /** The keys of the encrypted fields on this PC. */
  readonly vault: Vault;
  readonly log: Log;
}

/** Backs up, reads back and restores, one at a time. */
export class BackupDesk {
  readonly #options: DeskOptions;
  #progress: BackupProgress | null = null;
  #found: string | null = null;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  status(): BackupStatus {
    const { folder, key, last, failure, restored, movedAt } = this.#options.settings.read();
    const isThere = folder !== null && existsSync(folder);
    const sheets = key && { set: key.set, madeAt: key.madeAt };
    return { folder, isThere, sheets, last, failure, progress: this.#progress, restored, movedAt };
  }

  async run(onCopied: () => void = () => undefined): Promise<BackupStatus> {
    await this.#alone(async (onProgress) => {
      const { settings, draft, now, log } = this.#options;
      try {
        await runBackup(this.#options, { onProgress, onCopied });
        log('backed-up', { bytes: settings.read().last?.bytes ?? 0 });
      } catch (error) {
        log('not-backed-up', describeError(error));
        const known = error instanceof AppError ? error : null;
        const at = now().toISOString();
        const params = { ...known?.params };
        settings.change({ failure: { at, code: known?.code ?? 'HOST_FAILED', params } });
        throw error;
      } finally {
        rmSync(draft, { recursive: true, force: true });
      }
    });
    return this.status();
  }

  /** @throws AppError BACKUP_NONE, BACKUP_NOT_SET, BACKUP_FOLDER_MISSING, BACKUP_NEEDS_CODE, BACKUP_DAMAGED */
  async verify(): Promise<VerifiedBackup> {
    const { settings, draft, now } = this.#options;
    const { folder, pc, last } = settings.read();
    if (folder === null) throw new AppError('BACKUP_NOT_SET');
    if (!existsSync(folder)) throw new AppError('BACKUP_FOLDER_MISSING', { folder });
    const file = listBackups(folder, pc).at(-1)?.path;
    if (file === undefined) throw new AppError('BACKUP_NONE');
    return this.#alone(async (onProgress) => {
      try {
        const opening = await this.#opening(file, null, join(draft, 'check'), onProgress);
        const { documents, evidence, filesMissing } = await checkBackup(opening);
        const at = now().toISOString();
        if (last) settings.change({ last: { ...last, verifiedAt: at } });
        const { createdAt } = opening.outside.header;
        return { at, createdAt, documents, files: evidence.length, filesMissing };
      } finally {
        rmSync(draft, { recursive: true, force: true });
      }
    });
  }

  /** @throws AppError BACKUP_UNKNOWN, BACKUP_TRUNCATED, BACKUP_TOO_NEW, BACKUP_DAMAGED */
  async find(file: string): Promise<FoundBackup> {
    const { header } = await readBackupOutside(file);
    const { createdAt, program, generation, orgCode, set, documents, files, key } = header;
    if (generation > this.#options.generation) throw new AppError('BACKUP_TOO_NEW', { program });
    this.#found = file;
    const hasKey = (await this.#options.keys.own(key)) !== null;
    return { file, createdAt, program, orgCode, set, documents, files, hasKey };
  }

  /** @throws AppError BACKUP_NOT_CHOSEN, BACKUP_NEEDS_CODE, BACKUP_DAMAGED, RECOVERY_…, DISK_NEARLY_FULL */
  async restore(codes: RecoveryCodes | null): Promise<VerifiedBackup> {
    const file = this.#found;
    if (file === null) throw new AppError('BACKUP_NOT_CHOSEN');
    const { root, keys, now, newPc, vault, freeBytes, log } = this.#options;
    return this.#alone(async (onProgress) => {
      dropRestore(root);
      try {
        const opening = await this.#opening(file, codes, restoredData(root), onProgress);
        const { start, end } = opening.outside;
        requireFreeSpace(freeBytes() - 4 * (end - start));
        const at = now();
        const prepared = await prepareRestore(opening, {
          at: at.toISOString(),
          pc: newPc(),
          adoptKeys: (contents) => vault.adopt(contents, codes),
        });
        await keys.keep(opening.identity);
        markReady(root, at);
        log('restore-ready', { documents: prepared.documents, filesMissing: prepared.filesMissing });
        const { documents, evidence, filesMissing } = prepared;
        const { createdAt } = opening.outside.header;
        return { at: at.toISOString(), createdAt, documents, files: evidence.length, filesMissing };
      } catch (error) {
        dropRestore(root);
        throw error;
      }
    });
  }

  async chooseFolder(folder: string): Promise<BackupStatus> {
    const { root, settings } = this.#options;
    const isOwn = folder === root || folder.startsWith(`${root}/`) || folder.startsWith(`${root}\\`);
    if (isOwn || dirname(root) === folder) throw new AppError('BACKUP_FOLDER_OWN');
    settings.change({ folder, failure: null });
    return this.status();
  }

  async makeSheets(): Promise<{ set: string; madeAt: string; codes: RecoveryCodes }> {
    const { keys, settings, now, vault, readProfile } = this.#options;
    const madeAt = now().toISOString();
    const { key, codes } = await keys.make(settings.read().key, madeAt);
    const profile = readProfile();
    // The same two sheets open the data of the unit at work when a password is forgotten.
    if (profile) await vault.keepRecovery(vaultSpace(profile), codes, madeAt);
    settings.change({ key });
    return { set: key.set, madeAt, codes };
  }

  setMoved(moved: boolean): BackupStatus {
    const { settings, now } = this.#options;
    settings.change({ movedAt: moved ? now().toISOString() : null });
    return this.status();
  }

  async #opening(
    file: string,
    codes: RecoveryCodes | null,
    target: string,
    onProgress: OpeningBackup['onProgress'],
  ): Promise<OpeningBackup> {
    const outside = await readBackupOutside(file);
    const identity = await this.#options.keys.open(outside.header, codes);
    return { file, outside, identity, target, onProgress };
  }

  /** @throws AppError BACKUP_BUSY */
  async #alone<T>(work: (onProgress: (progress: BackupProgress) => void) => Promise<T>): Promise<T> {
    if (this.#progress) throw new AppError('BACKUP_BUSY');
    this.#progress = { step: 'copying', done: 0, total: 0 };
    try {
      return await work((progress) => {
        this.#progress = progress;
      });
    } finally {
      this.#progress = null;
    }
  }
}
