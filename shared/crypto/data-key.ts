import { utf8Of } from './utf8.ts';
import { webCrypto, type KeyHandle } from './web-crypto.ts';

/** One space's key, ready for work: one half seals, the other, derived from the same bytes, hashes for search. */
export interface DataKey {
  readonly sealing: KeyHandle;
  readonly searching: KeyHandle;
}

/** Bytes of a data key: AES-256. */
export const dataKeyLength = 32;

const searchInfo = 'gongping/search/1';

/**
 * Takes in the bytes of a data key. Its search half is HKDF-SHA-256 (RFC 5869) without a salt, for
 * `gongping/search/1`.
 * @throws RangeError unless there are 32 bytes
 */
export async function importDataKey(bytes: Uint8Array): Promise<DataKey> {
  if (bytes.length !== dataKeyLength) throw new RangeError(`a data key has ${dataKeyLength} bytes`);
  const { subtle } = webCrypto.crypto;
  const [sealing, base] = await Promise.all([
    subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']),
    subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']),
  ]);
  const searching = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8Of(searchInfo) },
    base,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  );
  return { sealing, searching };
}
