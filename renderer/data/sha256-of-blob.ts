import { sha256 as hasher } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const partBytes = 4 * 2 ** 20;

/** The SHA-256 of a file in lower-case hex, read part by part. */
export async function sha256OfBlob(file: Blob): Promise<string> {
  const hash = hasher.create();
  for (let at = 0; at < file.size; at += partBytes) {
    hash.update(new Uint8Array(await file.slice(at, at + partBytes).arrayBuffer()));
  }
  return bytesToHex(hash.digest());
}
