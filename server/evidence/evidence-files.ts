import { createHash } from 'node:crypto';
import { createReadStream, existsSync, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file on its way in: what its document says of it. */
export interface Upload {
  readonly cityId: string;
  readonly id: string;
  readonly sha256: string;
}

/** The bytes of evidence in a folder, each content once for a city; durable when a promise resolves. */
export interface EvidenceFiles {
  /** Bytes of an unfinished upload. */
  readonly received: (upload: Upload) => Promise<number>;
  readonly append: (upload: Upload, offset: number, bytes: Uint8Array) => Promise<void>;
  /** The SHA-256 of what has been received, in hex. */
  readonly hash: (upload: Upload) => Promise<string>;
  /** Gives the unfinished upload its place, on disk before it has its name. */
  readonly keep: (upload: Upload) => Promise<void>;
  readonly drop: (upload: Upload) => Promise<void>;
  readonly has: (cityId: string, sha256: string) => Promise<boolean>;
  readonly pathOf: (cityId: string, sha256: string) => string;
  readonly read: (cityId: string, sha256: string, first: number, last: number) => ReadStream;
  readonly remove: (cityId: string, sha256: string) => Promise<void>;
  /** Forgets uploads nothing was added to since `before`, in milliseconds since 1970. @returns how many */
  readonly expire: (before: number) => Promise<number>;
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}

export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function writeAt(path: string, offset: number, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, offset === 0 ? 'w' : 'r+', 0o600);
  try {
    // A disk that is nearly full takes what it can and says so.
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, offset + done);
      done += bytesWritten;
    }
  } finally {
    await handle.close();
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function expireParts(parts: string, before: number): Promise<number> {
  await mkdir(parts, { recursive: true });
  let expired = 0;
  for (const name of await readdir(parts)) {
    const path = join(parts, name);
    if ((await stat(path)).mtimeMs >= before) continue;
    await rm(path, { force: true });
    expired += 1;
  }
  return expired;
}

/** Where a content lies below a folder of files: sorted into 256 folders. */
export const placeOf = (cityId: string, sha256: string): string =>
  join(encodeURIComponent(cityId), sha256.slice(0, 2), sha256);

export function createEvidenceFiles(folder: string): EvidenceFiles {
  const parts = join(folder, 'parts');
  const partOf = ({ cityId, id, sha256 }: Upload): string =>
    join(
      parts,
      createHash('sha256')
        .update(JSON.stringify([cityId, id, sha256]))
        .digest('hex'),
    );
  const pathOf = (cityId: string, sha256: string): string => join(folder, placeOf(cityId, sha256));
  return {
    received: (upload) => sizeOf(partOf(upload)),
    append: (upload, offset, bytes) => writeAt(partOf(upload), offset, bytes),
    hash: (upload) => hashFile(partOf(upload)),
    keep: async (upload) => {
      const target = pathOf(upload.cityId, upload.sha256);
      await mkdir(dirname(target), { recursive: true });
      await flush(partOf(upload));
      await rename(partOf(upload), target);
    },
    drop: (upload) => rm(partOf(upload), { force: true }),
    has: async (cityId, sha256) => existsSync(pathOf(cityId, sha256)),
    pathOf,
    read: (cityId, sha256, start, end) => createReadStream(pathOf(cityId, sha256), { start, end }),
    remove: (cityId, sha256) => rm(pathOf(cityId, sha256), { force: true }),
    expire: (before) => expireParts(parts, before),
  };
}
