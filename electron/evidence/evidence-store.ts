import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../shared/lib/app-error.ts';
import { requireFreeSpace } from '../files/free-space.ts';

type Mode = 'demo' | 'office';
type Bytes = Uint8Array<ArrayBuffer>;

/** What a finished file is: its SHA-256 in hex and its length. */
interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
}

const notHere = (): AppError => new AppError('EVIDENCE_NOT_ON_THIS_PC');

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * The bytes of evidence on this PC, each content once, in files named by their SHA-256. Nothing here waits on the
 * thread that paints the window.
 */
export class EvidenceStore {
  readonly #folder: string;
  readonly #freeBytes: () => number;

  constructor(folder: string, freeBytes: () => number) {
    this.#folder = folder;
    this.#freeBytes = freeBytes;
  }

  pathOf(mode: Mode, sha256: string): string {
    return join(this.#folder, mode, sha256.slice(0, 2), sha256);
  }

  #draftOf(mode: Mode, draft: string): string {
    return join(this.#folder, mode, 'drafts', draft);
  }

  /** @throws AppError DISK_NEARLY_FULL */
  async write(mode: Mode, draft: string, offset: number, part: Uint8Array): Promise<void> {
    requireFreeSpace(this.#freeBytes());
    const path = this.#draftOf(mode, draft);
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(path, offset === 0 ? 'w' : 'r+');
    try {
      await handle.write(part, 0, part.length, offset);
    } finally {
      await handle.close();
    }
  }

  /**
   * Keeps a draft, on disk when it resolves; one that is not what was expected is dropped.
   *
   * @throws AppError EVIDENCE_NOT_ON_THIS_PC, EVIDENCE_DAMAGED
   */
  async finish(mode: Mode, draft: string, expected: string | null = null): Promise<StoredFile> {
    const path = this.#draftOf(mode, draft);
    if (!existsSync(path)) throw notHere();
    const [sha256, { size: bytes }] = [await hashOf(path), await stat(path)];
    if (expected !== null && sha256 !== expected) {
      await rm(path);
      throw new AppError('EVIDENCE_DAMAGED');
    }
    const target = this.pathOf(mode, sha256);
    await mkdir(dirname(target), { recursive: true });
    await flush(path);
    await rename(path, target);
    return { sha256, bytes };
  }

  /** @throws AppError EVIDENCE_NOT_ON_THIS_PC */
  async read(mode: Mode, sha256: string, offset: number, length: number): Promise<Bytes> {
    const path = this.pathOf(mode, sha256);
    if (!existsSync(path)) throw notHere();
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }

  stored(mode: Mode, hashes: readonly string[]): readonly string[] {
    return hashes.filter((sha256) => existsSync(this.pathOf(mode, sha256)));
  }

  async remove(mode: Mode, sha256: string): Promise<void> {
    await rm(this.pathOf(mode, sha256), { force: true });
  }

  /** Drafts of an earlier run have lost their writer. */
  async dropDrafts(): Promise<void> {
    for (const mode of ['demo', 'office'] as const)
      await rm(join(this.#folder, mode, 'drafts'), { recursive: true, force: true });
  }

  async clear(mode: Mode): Promise<void> {
    await rm(join(this.#folder, mode), { recursive: true, force: true });
  }
}
