import { webCrypto } from './web-crypto.ts';

const encoder = new webCrypto.TextEncoder();
const decoder = new webCrypto.TextDecoder('utf-8', { fatal: true });

export const utf8Of = (text: string): Uint8Array => encoder.encode(text);

/** @throws TypeError for bytes that are not UTF-8 */
export const textOfUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);
