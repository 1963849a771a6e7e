import { base64urlnopad } from '@scure/base';
import { canonicalJson } from '../lib/canonical-json.ts';
import type { DataKey } from './data-key.ts';
import { utf8Of } from './utf8.ts';
import { webCrypto } from './web-crypto.ts';

/**
 * By what a sealed text can be found exactly without being opened: HMAC-SHA-256 under the key's search half, as
 * base64url. Equal texts of the same field have equal hashes; of different fields, or under another key, they have not.
 * @param field collection and path, such as `people.phone`
 */
export async function searchHash({ searching }: DataKey, field: string, text: string): Promise<string> {
  const data = utf8Of(canonicalJson([field, text]));
  return base64urlnopad.encode(new Uint8Array(await webCrypto.crypto.subtle.sign('HMAC', searching, data)));
}
