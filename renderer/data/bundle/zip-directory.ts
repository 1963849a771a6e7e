import { Inflate } from 'fflate';
import { AppError } from '../../../shared/lib/app-error.ts';
import { crc32 } from './crc32.ts';

/** One file of a zip, as the directory at its end tells. */
export interface ZipEntry {
  readonly path: string;
  readonly packed: number;
  readonly bytes: number;
  /** CRC-32 of the file as it was before it was packed. */
  readonly crc: number;
  readonly isDeflated: boolean;
  /** Where its local header begins. */
  readonly at: number;
}

const endSize = 22;
const headSize = 46;
const localSize = 30;
const longestComment = 65_535;
/** The directory of as many files as a manifest may list. */
const largestDirectory = 32 * 2 ** 20;

const viewOf = async (blob: Blob): Promise<DataView> => new DataView(await blob.arrayBuffer());

const notOne = (file: string, cause?: unknown): AppError =>
  new AppError('BUNDLE_NOT_ONE', { file }, { cause });

interface Directory {
  readonly count: number;
  readonly size: number;
  readonly at: number;
}

async function findDirectory(zip: Blob, file: string): Promise<Directory> {
  const from = Math.max(0, zip.size - endSize - longestComment);
  const view = await viewOf(zip.slice(from));
  for (let at = view.byteLength - endSize; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    const found = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      at: view.getUint32(at + 16, true),
    };
    if (found.size <= largestDirectory && found.at + found.size <= from + at) return found;
  }
  throw notOne(file);
}

function readEntry(
  view: DataView,
  at: number,
  file: string,
): { readonly entry: ZipEntry; readonly next: number } {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const isKnown = view.getUint32(at, true) === 0x02014b50 && (method === 0 || method === 8);
  // Bit 0: encrypted.
  if (!isKnown || flags % 2 === 1) throw notOne(file);
  const name = view.getUint16(at + 28, true);
  const extra = view.getUint16(at + 30, true);
  const comment = view.getUint16(at + 32, true);
  const path = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + headSize, name));
  return {
    entry: {
      path,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      isDeflated: method === 8,
      at: view.getUint32(at + 42, true),
    },
    next: at + headSize + name + extra + comment,
  };
}

/**
 * The files of a zip by the directory at its end; nothing is unpacked.
 *
 * @throws AppError BUNDLE_NOT_ONE for what is no zip, is encrypted or needs what this program does not write
 */
export async function readZipDirectory(zip: Blob, file: string): Promise<readonly ZipEntry[]> {
  const directory = await findDirectory(zip, file);
  try {
    const view = await viewOf(zip.slice(directory.at, directory.at + directory.size));
    const entries: ZipEntry[] = [];
    for (let at = 0; at < view.byteLength && entries.length <= 100_001;) {
      const { entry, next } = readEntry(view, at, file);
      entries.push(entry);
      at = next;
    }
    if (entries.length % 65_536 !== directory.count) throw notOne(file);
    return entries;
  } catch (error) {
    throw error instanceof AppError ? error : notOne(file, error);
  }
}

const read = 2 ** 20;
/** So little is unpacked at once that even what grows a thousandfold is noticed in time. */
const step = 2 ** 15;

async function* packedParts(zip: Blob, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const local = await viewOf(zip.slice(entry.at, entry.at + localSize));
  if (local.byteLength < localSize || local.getUint32(0, true) !== 0x04034b50)
    throw new AppError('BUNDLE_DAMAGED', { path: entry.path });
  const from = entry.at + localSize + local.getUint16(26, true) + local.getUint16(28, true);
  for (let at = from; at < from + entry.packed; at += read) {
    const part = new Uint8Array(await zip.slice(at, Math.min(at + read, from + entry.packed)).arrayBuffer());
    for (let start = 0; start < part.length; start += step) yield part.subarray(start, start + step);
  }
}

async function* unpackedParts(zip: Blob, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (!entry.isDeflated) {
    yield* packedParts(zip, entry);
    return;
  }
  const ready: Uint8Array[] = [];
  const inflate = new Inflate((part) => ready.push(part));
  for await (const part of packedParts(zip, entry)) {
    inflate.push(part, false);
    yield* ready.splice(0);
  }
  inflate.push(new Uint8Array(), true);
  yield* ready;
}

/**
 * What one file holds, part by part, and never more than its directory says.
 *
 * @throws AppError BUNDLE_DAMAGED
 */
export async function* entryParts(zip: Blob, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const damaged = (cause?: unknown) => new AppError('BUNDLE_DAMAGED', { path: entry.path }, { cause });
  let bytes = 0;
  let crc = 0;
  try {
    for await (const part of unpackedParts(zip, entry)) {
      bytes += part.length;
      if (bytes > entry.bytes) throw damaged();
      crc = crc32(crc, part);
      yield part;
    }
  } catch (error) {
    throw error instanceof AppError ? error : damaged(error);
  }
  if (bytes !== entry.bytes || crc !== entry.crc) throw damaged();
}
