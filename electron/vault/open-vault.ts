import { app, powerMonitor } from 'electron';
import type { Calls } from '../../shared/ipc/channels.ts';
import { vaultSpace } from '../../shared/ipc/vault.ts';
import type { SecretStore } from '../hub/token-vault.ts';
import type { Log } from '../log.ts';
import { readProfile, writeProfile } from '../profile/profile-file.ts';
import { LockWatch } from './lock-watch.ts';
import { vaultCost } from './password-wrap.ts';
import { createSystemStore } from './system-store.ts';
import { createVaultCalls } from './vault-calls.ts';
import { Vault } from './vault.ts';

interface Options {
  readonly file: string;
  readonly profile: string;
  readonly secrets: SecretStore;
  readonly now: () => number;
  readonly log: Log;
}

interface OpenedVault {
  readonly vault: Vault;
  readonly calls: Calls<'vault'>;
  /** Locks at a person's wish. @returns whether there is a password to open it again */
  readonly lockNow: () => boolean;
}

/** Milliseconds between two looks at how long nobody has touched the PC. */
const lookEvery = 5000;

/** The vault of this PC, which locks when its screen is locked and when nobody is there. */
export function openVault({ file, profile: path, secrets, now, log }: Options): OpenedVault {
  const vault = new Vault({
    file,
    system: createSystemStore(secrets, process.platform),
    now,
    cost: vaultCost,
  });
  const isArmed = (): boolean => {
    const profile = readProfile(path);
    const space = profile && vaultSpace(profile);
    return space !== null && vault.isOpen(space) && vault.unit(space)?.keeping.kind === 'password';
  };
  const watch = new LockWatch({
    isArmed,
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    idleMinutes: () => vault.contents().idleMinutes,
  });
  const looking = setInterval(() => watch.look(), lookEvery);
  app.on('will-quit', () => clearInterval(looking));
  powerMonitor.on('lock-screen', () => watch.ask('screen'));
  const calls = createVaultCalls({
    vault,
    watch,
    readProfile: () => readProfile(path),
    writeProfile: (profile) => writeProfile(path, profile),
    now,
    log,
  });
  return { vault, calls, lockNow: () => watch.ask('person') };
}
