/** Eight hex digits (FNV-1a, 32 bits) of a text: two papers with the same digits say the same. No protection. */
export function checkCode(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
