import { joinBytes } from './bytes.ts';
import { webPlatform } from './web-platform.ts';

/** Reads a stream to its end, or to where it has brought more than `limit` bytes: then the answer is null. */
async function collect(bytes: Uint8Array, through: unknown, limit: number): Promise<Uint8Array | null> {
  const reader = new webPlatform.Blob([bytes]).stream().pipeThrough(through).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || !value) return joinBytes(parts);
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}

export async function compress(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = await collect(bytes, new webPlatform.CompressionStream('gzip'), Infinity);
  return packed ?? new Uint8Array();
}

/**
 * Unpacks, and gives up with null as soon as there is more than `limit` bytes: a small file can be made to unpack
 * to more than any memory holds.
 *
 * @throws TypeError for bytes that are not gzip
 */
export const expand = (bytes: Uint8Array, limit: number): Promise<Uint8Array | null> =>
  collect(bytes, new webPlatform.DecompressionStream('gzip'), limit);
