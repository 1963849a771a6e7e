import { sha256 as hasher } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { assertBundleFits } from './bundle-limit.ts';

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ZipWriter {
  /** Adds one file, part by part. `packed` says that packing it again gains nothing. */
  readonly add: (path: string, parts: AsyncIterable<Uint8Array>, packed?: boolean) => Promise<WrittenFile>;
  /** The zip as a whole; nothing can be added afterwards. */
  readonly finish: () => Blob;
}

/** What is gathered before it is handed to the browser, which keeps large files outside the page's memory. */
const batch = 4 * 2 ** 20;

/** @throws AppError BUNDLE_TOO_LARGE from `add` */
export function createZipWriter(at: Date): ZipWriter {
  let blobs: Blob[] = [];
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let waiting = 0;
  let size = 0;
  const gather = () => {
    blobs = [...blobs, new Blob(parts)];
    parts = [];
    waiting = 0;
  };
  const zip = new Zip((error, part) => {
    if (error) throw error;
    // fflate hands out views of buffers that it goes on using.
    parts.push(new Uint8Array(part));
    waiting += part.length;
    size += part.length;
    if (waiting > batch) gather();
  });
  return {
    add: async (path, source, packed = false) => {
      const file = packed ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      file.mtime = at;
      zip.add(file);
      const hash = hasher.create();
      let bytes = 0;
      for await (const part of source) {
        hash.update(part);
        bytes += part.length;
        assertBundleFits(size + part.length);
        file.push(new Uint8Array(part));
      }
      file.push(new Uint8Array(), true);
      return { path, bytes, sha256: bytesToHex(hash.digest()) };
    },
    finish: () => {
      zip.end();
      gather();
      return new Blob(blobs, { type: 'application/zip' });
    },
  };
}
