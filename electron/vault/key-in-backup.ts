import type { RecoveryCodes } from '../../shared/ipc/backup.ts';
import { unwrapBySheets } from './recovery-wrap.ts';
import type { VaultUnit } from './vault-file.ts';

/** What a backup's copy of the vault has of a unit's key. Null for what only a password opens, or other sheets. */
export async function keyInBackup(
  space: string,
  { keeping, recovery }: VaultUnit,
  codes: RecoveryCodes | null,
): Promise<string | null> {
  if (keeping.kind === 'plain') return keeping.key;
  if (!codes || !recovery) return null;
  return unwrapBySheets(space, recovery, codes).catch(() => null);
}
