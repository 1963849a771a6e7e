import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { Value } from 'typebox/value';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { BackupManifestSchema, type BackupManifest } from './backup-contents.ts';
import type { BackupOutside } from './backup-header.ts';

/** No manifest is longer, in bytes. */
const maxManifest = 1024 * 1024;

export interface SealedBackup {
  readonly file: string;
  readonly outside: BackupOutside;
  /** age's secret half. */
  readonly identity: string;
  readonly onProgress: (done: number, total: number) => void;
}

/** What is in a backup is not what it says of itself. */
export class Untrue extends Error {}

/** The plain bytes of a backup, in parts; who has read enough may stop, and the file is closed. */
export async function plainParts({
  file,
  outside,
  identity,
  onProgress,
}: SealedBackup): Promise<AsyncIterable<Buffer>> {
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
  gunzip.on('close', () => {
    source.destroy();
    read.destroy();
  });
  return source.pipe(gunzip);
}

/** A file that is named twice would be written over what was taken out before. */
const namesEachOnce = ({ entries }: BackupManifest): boolean =>
  new Set(entries.map(({ name }) => name)).size === entries.length;

/**
 * The first line of a backup's plain bytes, once all of it is there, and where it ends.
 *
 * @throws Untrue when there is none, one of another backup, or one that names a file twice
 */
export function readManifest(
  head: Buffer,
  { header }: BackupOutside,
): { readonly manifest: BackupManifest; readonly end: number } | null {
  const newline = head.indexOf(10);
  if (newline < 0) {
    if (head.length > maxManifest) throw new Untrue('no manifest');
    return null;
  }
  const manifest: unknown = JSON.parse(head.toString('utf8', 0, newline));
  const isTrue =
    Value.Check(BackupManifestSchema, manifest) &&
    canonicalJson(manifest.header) === canonicalJson(header) &&
    namesEachOnce(manifest);
  if (!isTrue) throw new Untrue('another manifest');
  return { manifest, end: newline + 1 };
}
