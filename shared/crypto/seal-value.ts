import type { DataKey } from './data-key.ts';
import { bytesOfPlace, type Place } from './place.ts';
import { aesSuite, sealedTextOf } from './sealed-format.ts';
import { utf8Of } from './utf8.ts';
import { webCrypto } from './web-crypto.ts';

/** Bytes of an iv (NIST SP 800-38D, 8.2.2: random, never counted, so that copies of a database share no iv). */
export const ivLength = 12;

/**
 * Seals one field's value for its place, as text `gp1:<base64url(iv|ciphertext|tag)>`. Any value that JSON can hold;
 * sealing the same value again gives another text.
 */
export async function sealValue({ sealing }: DataKey, place: Place, value: unknown): Promise<string> {
  const { crypto } = webCrypto;
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bytesOfPlace(place) },
    sealing,
    utf8Of(JSON.stringify(value)),
  );
  const bytes = new Uint8Array(ivLength + sealed.byteLength);
  bytes.set(iv);
  bytes.set(new Uint8Array(sealed), ivLength);
  return sealedTextOf(aesSuite, bytes);
}
