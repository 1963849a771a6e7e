import { webPlatform } from './web-platform.ts';

export const bytesOfText = (text: string): Uint8Array => new webPlatform.TextEncoder().encode(text);

/** @throws TypeError for bytes that are not UTF-8 */
export const textOfBytes = (bytes: Uint8Array): string =>
  new webPlatform.TextDecoder('utf-8', { fatal: true }).decode(bytes);

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The bytes of a text of hexadecimal digits in pairs, as `hexOf` writes it. */
export const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    joined.set(part, place);
    place += part.length;
  }
  return joined;
}

/** SHA-256 in hexadecimal digits. */
export const digestOf = async (bytes: Uint8Array): Promise<string> =>
  hexOf(new Uint8Array(await webPlatform.crypto.subtle.digest('SHA-256', bytes)));
