import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { Encrypter } from 'age-encryption';
import type { BackupEntry } from './backup-contents.ts';
import { backupEnd, headerLine, type BackupHeader } from './backup-header.ts';
import { hashFile } from './hash-file.ts';
import { writeDurably } from './write-durably.ts';

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

interface Options {
  readonly header: BackupHeader;
  /** age's public half of the office's key. */
  readonly recipient: string;
  /** The files to take, which nobody changes any more: folder and their names in it. */
  readonly folder: string;
  readonly names: readonly BackupEntry['name'][];
  readonly target: string;
  readonly onProgress: (done: number, total: number) => void;
}

const describe = (folder: string, names: readonly BackupEntry['name'][]): Promise<BackupEntry[]> =>
  Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { name, bytes: (await stat(path)).size, sha256: await hashFile(path) };
    }),
  );

async function* contentsOf(
  { header, folder, onProgress }: Options,
  entries: readonly BackupEntry[],
): AsyncGenerator<Buffer> {
  yield Buffer.from(`${JSON.stringify({ header, entries })}\n`);
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const { name } of entries) {
    for await (const chunk of createReadStream(join(folder, name))) {
      const part = chunk as Buffer;
      yield part;
      done += part.length;
      onProgress(done, total);
    }
  }
}

async function* sealed(options: Options, entries: readonly BackupEntry[]): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(options.recipient);
  const plain = Readable.from(contentsOf(options, entries)).pipe(createGzip());
  yield Buffer.from(headerLine(options.header));
  // Node and the page's library describe one and the same stream differently.
  const stream = await encrypter.encrypt(Readable.toWeb(plain) as unknown as Bytes);
  yield* Readable.fromWeb(stream as unknown as Parameters<typeof Readable.fromWeb>[0]);
  yield backupEnd;
}

/**
 * Writes one backup: a line anybody may read, then one age ciphertext of a manifest and the files, compressed. On the
 * disk when it resolves.
 *
 * @returns its length in bytes
 */
export async function writeBackup(options: Options): Promise<number> {
  const entries = await describe(options.folder, options.names);
  return writeDurably(options.target, sealed(options, entries));
}
