import { base64 } from '@scure/base';
import { importDataKey, type DataKey } from '../../shared/crypto/data-key.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { vaultSpace } from '../../shared/ipc/vault.ts';
import type { DataPlace } from './database-name.ts';

/** A key as it is kept, and ready for work. */
export interface OpenedKey {
  /** 32 bytes in base64. */
  readonly text: string;
  readonly key: DataKey;
  /** Whether all that is stored under it has marks; what has none was then stored by something else. */
  readonly isMarked: boolean;
}

/**
 * The key of a place's personal fields, from the vault. Null in a browser over plain HTTP, which has no cryptography.
 * @throws AppError VAULT_LOCKED and its kin
 */
export async function readDataKey(
  { vault }: Pick<Bridge, 'vault'>,
  place: DataPlace,
): Promise<OpenedKey | null> {
  const subtle: SubtleCrypto | undefined = crypto.subtle;
  if (!subtle) return null;
  const { key: text, marked = false } = await vault.dataKey({ space: vaultSpace(place) });
  return { text, key: await importDataKey(base64.decode(text)), isMarked: marked };
}
