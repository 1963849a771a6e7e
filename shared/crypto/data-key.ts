import { utf8Of } from './utf8.ts';
import { webCrypto, type KeyHandle } from './web-crypto.ts';

/** One space's key, ready for work: one part seals, the others, derived from the same bytes, hash for search and mark states. */
export interface DataKey {
  readonly sealing: KeyHandle;
  readonly searching: KeyHandle;
  readonly marking: KeyHandle;
}

/** Bytes of a data key: AES-256. */
export const dataKeyLength = 32;

const searchInfo = 'gongping/search/1';
const markInfo = 'gongping/mark/1';

/**
 * Takes in the bytes of a data key. Its parts for search and for marks are HKDF-SHA-256 (RFC 5869) without a salt, for
 * `gongping/search/1` and `gongping/mark/1`.
 * @throws RangeError unless there are 32 bytes
 */
export async function importDataKey(bytes: Uint8Array): Promise<DataKey> {
  if (bytes.length !== dataKeyLength) throw new RangeError(`a data key has ${dataKeyLength} bytes`);
  const { subtle } = webCrypto.crypto;
  const [sealing, base] = await Promise.all([
    subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']),
    subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']),
  ]);
  const derive = (info: string): Promise<KeyHandle> =>
    subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8Of(info) },
      base,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign'],
    );
  const [searching, marking] = await Promise.all([derive(searchInfo), derive(markInfo)]);
  return { sealing, searching, marking };
}
