import { Decrypter } from 'age-encryption';
import { textOfBytes } from './bytes.ts';

const stanza = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]+ ([1-9][0-9]?)\n/u;
const longestStanza = 100;

/**
 * Opens what age sealed under a passphrase. How much work that takes the file says itself, before anything of it is
 * proven: age allows 2 to the power of 20, which takes a gigabyte, so that more than what the sealer asked for is refused.
 *
 * @param workFactor what the sealer set, log2 of scrypt's N
 * @throws Error for another passphrase and whatever else is wrong
 */
export async function openByPassphrase(
  sealed: Uint8Array,
  passphrase: string,
  workFactor: number,
): Promise<Uint8Array> {
  const [, asked] = stanza.exec(textOfBytes(sealed.subarray(0, longestStanza))) ?? [];
  if (asked === undefined || Number(asked) > workFactor)
    throw new Error('not sealed under a passphrase with this work');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypter.decrypt(sealed);
}
