import { base32nopad } from '@scure/base';

/**
 * A statement as text: `GP1` and base32 (RFC 4648). Capitals and digits alone are small in a QR code, and come
 * unchanged through a scanner that types into a PC whose Chinese input method is on.
 */
const prefix = 'GP1';

/** No statement is longer, in characters: a certificate's name and unit have at most a hundred each. */
const longest = 2000;

// A copy, because a Node Buffer is no Uint8Array to code of another realm.
export const textOfStatement = (bytes: Uint8Array): string =>
  `${prefix}${base32nopad.encode(Uint8Array.from(bytes))}`;

/** The text with what keyboards and input methods do to it undone: full-width signs, small letters, spaces. */
const tidied = (typed: string): string => typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();

/** Null for a text that is no statement. */
export function statementOfText(typed: string): Uint8Array | null {
  const text = tidied(typed);
  if (!text.startsWith(prefix) || text.length > longest) return null;
  try {
    return base32nopad.decode(text.slice(prefix.length));
  } catch {
    return null;
  }
}
