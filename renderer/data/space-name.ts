/** The rest of a database's name must fit beside it (shared/ipc/mirror). */
const longest = 24;

/** FNV-1a, 64 bits: `crypto.subtle` is not there on plain HTTP, and RxDB's own hash of texts takes anagrams for equal. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(36);
}

/**
 * Names the databases of one unit of one city on this machine, the same at every sign-in: a profile that is lost
 * finds its data again.
 */
export function spaceName(cityId: string, unit: string): string {
  const full = `${cityId}/${unit}`;
  const plain = full.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return `${plain.slice(0, longest)}-${fingerprint(full)}`;
}
