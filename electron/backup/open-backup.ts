import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { app, dialog, powerMonitor, type BrowserWindow } from 'electron';
import type { Calls } from '../../shared/ipc/channels.ts';
import { DATA_GENERATION } from '../../shared/schema/registry.ts';
import type { DataFolders } from '../data-folders.ts';
import { hostTexts } from '../host-texts.ts';
import { createTokenVault, type SecretStore } from '../hub/token-vault.ts';
import type { Log } from '../log.ts';
import { readProfile } from '../profile/profile-file.ts';
import { BackupDesk } from './backup-desk.ts';
import { createBackupKeys } from './backup-keys.ts';
import { keepBackingUp } from './backup-schedule.ts';
import { createBackupSettings } from './backup-settings.ts';
import type { Vault } from '../vault/vault.ts';
import { backUpBeforeUpgrade } from './before-upgrade.ts';

interface Options {
  readonly window: BrowserWindow;
  readonly folders: DataFolders;
  readonly secrets: SecretStore;
  readonly keys: Vault;
  readonly freeBytes: () => number;
  readonly now: () => number;
  readonly log: Log;
}

interface Backup {
  readonly calls: Calls<'backup'>;
  /** Resolves once this program may touch the data: a new version first copies what the one before left. */
  readonly beforeUpgrade: () => Promise<void>;
}

const idleSeconds = (): number => powerMonitor.getSystemIdleTime();
const newPc = (): string => randomBytes(3).toString('hex');

/** The backups of this PC, by hand and by themselves. */
export function openBackup({ window, folders, secrets, keys, freeBytes, now, log }: Options): Backup {
  const settings = createBackupSettings(folders.backup, newPc);
  const program = app.getVersion();
  const vault = createTokenVault({ path: folders.backupKey, secrets, platform: process.platform, log });
  const root = dirname(folders.profile);
  const desk = new BackupDesk({
    from: { ...folders, takeKeys: () => keys.forBackup() },
    vault: keys,
    root,
    draft: join(root, 'backup-draft'),
    settings,
    keys: createBackupKeys(vault),
    readProfile: () => readProfile(folders.profile),
    program,
    generation: DATA_GENERATION,
    freeBytes,
    now: () => new Date(now()),
    newPc,
    log,
  });
  const moment = () => ({ now: new Date(now()), program });
  const read = settings.read;
  const stop = keepBackingUp({ read, moment, idleSeconds, run: () => desk.run() });
  app.on('will-quit', stop);
  const chooseOne = async (kind: 'folder' | 'file'): Promise<string | null> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      properties: kind === 'folder' ? ['openDirectory', 'createDirectory'] : ['openFile'],
      ...(kind === 'file' && { filters: [{ name: hostTexts.backupFile, extensions: ['gpbak'] }] }),
    });
    return canceled ? null : (filePaths[0] ?? null);
  };
  return {
    calls: {
      status: async () => desk.status(),
      chooseFolder: async () => {
        const folder = await chooseOne('folder');
        return folder === null ? desk.status() : desk.chooseFolder(folder);
      },
      makeSheets: () => desk.makeSheets(),
      run: () => desk.run(),
      verify: () => desk.verify(),
      find: async () => {
        const file = await chooseOne('file');
        return file === null ? null : desk.find(file);
      },
      restore: ({ codes }) => desk.restore(codes),
      restart: async () => {
        app.relaunch();
        app.quit();
      },
      setMoved: async ({ moved }) => desk.setMoved(moved),
    },
    beforeUpgrade: () => backUpBeforeUpgrade({ read, moment, run: (onCopied) => desk.run(onCopied), log }),
  };
}
