import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BackupDesk } from '../../electron/backup/backup-desk.ts';
import { createBackupKeys } from '../../electron/backup/backup-keys.ts';
import { createBackupSettings } from '../../electron/backup/backup-settings.ts';
import { Vault } from '../../electron/vault/vault.ts';
import type { TokenVault } from '../../electron/hub/token-vault.ts';
import { Mirror } from '../../electron/mirror/mirror.ts';
import { readProfile, writeProfile } from '../../electron/profile/profile-file.ts';
import type { MirrorRow } from '../../shared/ipc/mirror.ts';
import { officeProfile } from './office-profile.ts';

export const officeDatabase = 'gongping-office-g1';

export const mirrorRow = (id: string, name: string): MirrorRow => ({
  collection: 'unions',
  id,
  rev: '1-a',
  lwt: 1,
  deleted: false,
  json: JSON.stringify({ id, name }),
});

const memoryVault = (): TokenVault => {
  let kept: string | null = null;
  return {
    read: async () => kept,
    write: async (text) => {
      kept = text;
    },
    clear: () => {
      kept = null;
    },
  };
};

interface PcOptions {
  readonly at?: string;
  readonly program?: string;
  readonly generation?: number;
}

/** A PC's main process as far as backups go: its folder, its mirror and its desk. */
export function backupPc(
  root: string,
  { at = '2026-11-22T02:00:00Z', program = '1.0.0', generation = 1 }: PcOptions = {},
) {
  const clock = { now: new Date(at) };
  const of = (name: string): string => join(root, name);
  mkdirSync(root, { recursive: true });
  const log = (): void => undefined;
  const mirror = new Mirror({
    folder: of('mirror'),
    headsFile: of('heads.json'),
    now: () => clock.now.getTime(),
    freeBytes: () => 1e12,
    log,
  });
  const vault = memoryVault();
  const keys = new Vault({
    file: of('vault.json'),
    system: { seal: async () => null, open: async () => null },
    now: () => clock.now.getTime(),
    cost: { memory: 64, passes: 1, parallelism: 1 },
  });
  let pc = 0;
  const newPc = (): string => `pc000${(pc += 1)}`;
  const settings = createBackupSettings(of('backup.json'), newPc);
  const desk = new BackupDesk({
    from: {
      profile: of('profile.json'),
      hubAddress: of('hub.json'),
      mirror: of('mirror'),
      evidence: of('evidence'),
      takeKeys: () => keys.forBackup(),
    },
    vault: keys,
    root,
    draft: of('backup-draft'),
    settings,
    keys: createBackupKeys(vault),
    readProfile: () => readProfile(of('profile.json')),
    program,
    generation,
    freeBytes: () => 1e12,
    now: () => clock.now,
    newPc,
    log,
  });
  /** An office at work, with one union and one file of evidence. */
  const fill = (): string => {
    writeProfile(of('profile.json'), {
      ...officeProfile,
      deviceKey: 'key-of-this-machine',
      cityId: '130481',
    });
    writeFileSync(of('hub.json'), JSON.stringify({ address: 'https://hub.example' }));
    mirror.write(officeDatabase, [mirrorRow('u-1', '甲厂工会'), mirrorRow('u-2', '乙厂工会')]);
    mirror.write('gongping-demo-g1', [mirrorRow('u-9', '虚构工会')]);
    const photo = Buffer.from('photo');
    const sha256 = createHash('sha256').update(photo).digest('hex');
    mkdirSync(join(of('evidence'), 'office', sha256.slice(0, 2)), { recursive: true });
    writeFileSync(join(of('evidence'), 'office', sha256.slice(0, 2), sha256), photo);
    return sha256;
  };
  return { root, of, clock, mirror, vault, keys, settings, desk, fill };
}

export type BackupPc = ReturnType<typeof backupPc>;

/** A folder of the test with a stick in it. */
export function backupPlaces() {
  const folder = mkdtempSync(join(tmpdir(), 'gp-backup-'));
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  return {
    pcAt: (name: string, options: PcOptions = {}) => backupPc(join(folder, name), options),
    stick,
    /** The backups on the stick, oldest first. */
    backups: () =>
      (existsSync(stick) ? readdirSync(stick) : [])
        .filter((name) => name.endsWith('.gpbak'))
        .sort()
        .map((name) => join(stick, name)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
