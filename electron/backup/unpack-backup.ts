import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { Value } from 'typebox/value';
import { AppError } from '../../shared/lib/app-error.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { BackupManifestSchema, type BackupEntry, type BackupManifest } from './backup-contents.ts';
import type { BackupOutside } from './backup-header.ts';

/** No manifest is longer, in bytes. */
const maxManifest = 1024 * 1024;

interface Options {
  readonly file: string;
  readonly outside: BackupOutside;
  /** age's secret half. */
  readonly identity: string;
  /** An empty folder, or one that is not there. */
  readonly target: string;
  readonly onProgress: (done: number, total: number) => void;
}

class Untrue extends Error {}

/** The plain bytes of a backup, in parts. */
async function plainParts({ file, outside, identity, onProgress }: Options): Promise<AsyncIterable<Buffer>> {
  const { start, end } = outside;
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const read = createReadStream(file, { start, end: end - 1 });
  let done = 0;
  read.on('data', (chunk) => {
    done += chunk.length;
    onProgress(done, end - start);
  });
  const sealed = Readable.toWeb(read) as unknown as ReadableStream<Uint8Array<ArrayBuffer>>;
  const plain = await decrypter.decrypt(sealed);
  const source = Readable.fromWeb(plain as unknown as Parameters<typeof Readable.fromWeb>[0]);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  return source.pipe(gunzip);
}

function readManifest(line: string, { header }: BackupOutside): BackupManifest {
  const manifest: unknown = JSON.parse(line);
  const isTrue =
    Value.Check(BackupManifestSchema, manifest) && canonicalJson(manifest.header) === canonicalJson(header);
  if (!isTrue) throw new Untrue('another manifest');
  return manifest;
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
    const newline = this.#head.indexOf(10);
    if (newline < 0) {
      if (this.#head.length > maxManifest) throw new Untrue('no manifest');
      return;
    }
    this.#manifest = readManifest(this.#head.toString('utf8', 0, newline), this.#options.outside);
    await this.#openNext();
    await this.#takeBytes(this.#head.subarray(newline + 1));
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
