const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A new document id: the prefix and 80 random bits. Not `crypto.randomUUID`, which a page served over plain
 * HTTP inside an office network does not have.
 */
export function newId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `${prefix}-${Array.from(bytes, (byte) => alphabet.charAt(byte % alphabet.length)).join('')}`;
}
