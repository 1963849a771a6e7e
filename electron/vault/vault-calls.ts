import { randomBytes } from 'node:crypto';
import type { Calls } from '../../shared/ipc/channels.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import { vaultSpace } from '../../shared/ipc/vault.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { SystemStore } from './system-store.ts';
import { readVault, writeVault, type VaultUnit } from './vault-file.ts';

interface VaultOptions {
  readonly file: string;
  readonly system: SystemStore;
  readonly readProfile: () => Profile | null;
}

/** The `vault` area of the bridge. */
export function createVaultCalls({ file, system, readProfile }: VaultOptions): Calls<'vault'> {
  const open = new Map<string, Promise<string>>();
  const make = async (): Promise<{ key: string; unit: VaultUnit }> => {
    const key = randomBytes(32).toString('base64');
    const sealed = await system.seal(key);
    return { key, unit: sealed === null ? { kind: 'plain', key } : { kind: 'system', key: sealed } };
  };
  const find = async (space: string): Promise<string> => {
    const contents = readVault(file);
    const known = contents.units[space];
    if (!known) {
      const { key, unit } = await make();
      writeVault(file, { ...contents, units: { ...contents.units, [space]: unit } });
      return key;
    }
    const key = known.kind === 'plain' ? known.key : await system.open(known.key);
    if (key === null) throw new AppError('VAULT_SYSTEM_LOST');
    return key;
  };
  return {
    status: async () => {
      const profile = readProfile();
      const unit = profile && readVault(file).units[vaultSpace(profile)];
      return { state: 'open', protection: unit?.kind === 'system' ? 'system' : 'none', accounts: [] };
    },
    dataKey: async ({ space }) => {
      const finding = open.get(space) ?? find(space);
      open.set(space, finding);
      finding.catch(() => open.delete(space));
      return { key: await finding };
    },
  };
}
