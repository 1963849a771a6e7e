import { hkdfSync } from 'node:crypto';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { dataKeyLength, importDataKey } from '../../shared/crypto/data-key.ts';
import { openValue } from '../../shared/crypto/open-value.ts';
import { sealValue } from '../../shared/crypto/seal-value.ts';
import { AppError } from '../../shared/lib/app-error.ts';

/** What a wrapped key is for; authenticated with it, so that none opens in another's place. */
interface Purpose {
  readonly space: string;
  /** Whose it is and how it was made, in full: whatever of it is changed in the file, the key no longer opens. */
  readonly of: unknown;
}

const placeOf = ({ space, of }: Purpose) => ({ collection: 'vault', id: space, path: canonicalJson(of) });

/** HKDF-SHA-256 (RFC 5869): one key out of all the secrets that are needed together. */
export const keyOutOf = (secrets: readonly Uint8Array[], salt: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', Buffer.concat(secrets), salt, 'gongping/vault/1', dataKeyLength));

/** Wraps a data key (base64). */
export const wrapKey = async (by: Uint8Array, purpose: Purpose, key: string): Promise<string> =>
  sealValue(await importDataKey(by), placeOf(purpose), key);

/** The data key in base64, null when `by` is not what it was wrapped with or anything was changed. */
export async function unwrapKey(by: Uint8Array, purpose: Purpose, wrapped: string): Promise<string | null> {
  try {
    const key = await openValue(await importDataKey(by), placeOf(purpose), wrapped);
    return typeof key === 'string' ? key : null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'SEALED_UNREADABLE') return null;
    throw error;
  }
}
