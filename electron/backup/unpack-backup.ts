import { createHash } from 'node:crypto';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../shared/lib/app-error.ts';
import type { BackupEntry, BackupManifest } from './backup-contents.ts';
import { plainParts, readManifest, Untrue, type SealedBackup } from './plain-backup.ts';

interface Options extends SealedBackup {
  /** An empty folder, or one that is not there. */
  readonly target: string;
}

/** Takes the parts apart into the manifest and files of the lengths it names; not a byte more is written. */
class Unpacking {
  readonly #options: Options;
  #head: Buffer = Buffer.alloc(0);
  #manifest: BackupManifest | null = null;
  #place = 0;
  #open: { readonly entry: BackupEntry; readonly handle: FileHandle; left: number } | null = null;
  #hash = createHash('sha256');

  constructor(options: Options) {
    this.#options = options;
  }

  async take(part: Buffer): Promise<void> {
    if (this.#manifest) return this.#takeBytes(part);
    this.#head = Buffer.concat([this.#head, part]);
    const read = readManifest(this.#head, this.#options.outside);
    if (!read) return;
    this.#manifest = read.manifest;
    await this.#openNext();
    await this.#takeBytes(this.#head.subarray(read.end));
  }

  async #takeBytes(part: Buffer): Promise<void> {
    let rest = part;
    while (rest.length > 0) {
      const current = this.#open;
      if (!current) throw new Untrue('more than the manifest names');
      const piece = rest.subarray(0, current.left);
      await current.handle.writeFile(piece);
      this.#hash.update(piece);
      current.left -= piece.length;
      rest = rest.subarray(piece.length);
      if (current.left === 0) await this.#finish();
    }
  }

  async #openNext(): Promise<void> {
    const entry = this.#manifest?.entries[this.#place];
    if (!entry) return;
    const path = join(this.#options.target, entry.name);
    await mkdir(dirname(path), { recursive: true });
    this.#hash = createHash('sha256');
    this.#open = { entry, handle: await open(path, 'wx'), left: entry.bytes };
    if (entry.bytes === 0) await this.#finish();
  }

  async #finish(): Promise<void> {
    const { entry, handle } = this.#open ?? {};
    if (!entry || !handle) return;
    this.#open = null;
    await handle.sync();
    await handle.close();
    if (this.#hash.digest('hex') !== entry.sha256) throw new Untrue('another content');
    this.#place += 1;
    await this.#openNext();
  }

  async end(): Promise<BackupManifest> {
    await this.#open?.handle.close();
    if (!this.#manifest || this.#open) throw new Untrue('less than the manifest names');
    return this.#manifest;
  }

  async abandon(): Promise<void> {
    await this.#open?.handle.close().catch(() => undefined);
  }
}

/** Whether this PC itself failed, and not the bytes of the backup. */
const isOwnFailure = (error: unknown): boolean =>
  error instanceof AppError ||
  (error instanceof Error && 'syscall' in error && !error.message.includes('zlib'));

/**
 * Opens a backup into a folder, every byte compared with what was taken.
 *
 * @throws AppError BACKUP_DAMAGED; whatever was unpacked until then is of no use
 */
export async function unpackBackup(options: Options): Promise<BackupManifest> {
  const unpacking = new Unpacking(options);
  try {
    for await (const part of await plainParts(options)) await unpacking.take(part);
    return await unpacking.end();
  } catch (cause) {
    await unpacking.abandon();
    if (isOwnFailure(cause)) throw cause;
    throw new AppError('BACKUP_DAMAGED', { file: basename(options.file) }, { cause });
  }
}
