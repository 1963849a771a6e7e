import { base64urlnopad } from '@scure/base';
import { AppError } from '../lib/app-error.ts';
import type { DataKey } from './data-key.ts';
import { bytesOfPlace, type Place } from './place.ts';
import { ivLength } from './seal-value.ts';
import { aesSuite, partsOfSealed } from './sealed-format.ts';
import { textOfUtf8 } from './utf8.ts';
import { webCrypto } from './web-crypto.ts';

const tagLength = 16;

const namesOf = ({ collection, id, path }: Place) => ({ collection, id, field: `${collection}.${path}` });

/** @throws AppError SEALED_UNREADABLE */
function bytesOf(body: string, place: Place): Uint8Array {
  try {
    const bytes = base64urlnopad.decode(body);
    if (bytes.length >= ivLength + tagLength) return bytes;
  } catch (cause) {
    throw new AppError('SEALED_UNREADABLE', namesOf(place), { cause });
  }
  throw new AppError('SEALED_UNREADABLE', namesOf(place));
}

/**
 * Opens what `sealValue` sealed for this place.
 * @throws AppError SEALED_SUITE_UNKNOWN for a suite that this program does not know, SEALED_UNREADABLE for another
 *   key, another place, a changed byte, and for what was never sealed
 */
export async function openValue({ sealing }: DataKey, place: Place, sealed: string): Promise<unknown> {
  const parts = partsOfSealed(sealed);
  if (!parts) throw new AppError('SEALED_UNREADABLE', namesOf(place));
  const { suite, body } = parts;
  if (suite !== aesSuite) throw new AppError('SEALED_SUITE_UNKNOWN', { ...namesOf(place), suite });
  const bytes = bytesOf(body, place);
  const params = { iv: bytes.subarray(0, ivLength), additionalData: bytesOfPlace(place) };
  try {
    const { subtle } = webCrypto.crypto;
    const plain = await subtle.decrypt({ name: 'AES-GCM', ...params }, sealing, bytes.subarray(ivLength));
    return JSON.parse(textOfUtf8(new Uint8Array(plain)));
  } catch (cause) {
    throw new AppError('SEALED_UNREADABLE', namesOf(place), { cause });
  }
}
