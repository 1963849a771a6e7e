import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Decrypter, Encrypter } from 'age-encryption';
import { writeDurably } from './write-durably.ts';

type WebBytes = ReadableStream<Uint8Array<ArrayBuffer>>;
type NodeWeb = Parameters<typeof Readable.fromWeb>[0];

/**
 * Files of evidence lie beside the backups, sealed one by one, each once for all backups of one key there.
 *
 * @param key names the key they are sealed with
 */
export const evidenceBeside = (folder: string, key: string): string =>
  join(folder, `gongping-evidence-${key}`);

const sealedPath = (beside: string, sha256: string): string =>
  join(beside, sha256.slice(0, 2), `${sha256}.age`);

/** The SHA-256 of every finished file of evidence of the office on this PC. */
export async function listEvidence(officeFolder: string): Promise<readonly string[]> {
  if (!existsSync(officeFolder)) return [];
  const names = await readdir(officeFolder, { recursive: true });
  return names
    .map((name) => name.split(/[\\/]/).at(-1) ?? '')
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
    .sort();
}

interface SealedFile {
  readonly sha256: string;
  readonly path: string;
}

/** The finished files beside the backups. */
export async function listSealed(beside: string): Promise<readonly SealedFile[]> {
  if (!existsSync(beside)) return [];
  const names = await readdir(beside, { recursive: true });
  return names.flatMap((name) => {
    const [, sha256] = /(?:^|[\\/])([0-9a-f]{64})\.age$/.exec(name) ?? [];
    return sha256 === undefined ? [] : [{ sha256, path: join(beside, name) }];
  });
}

async function* sealFile(path: string, recipient: string): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const stream = await encrypter.encrypt(Readable.toWeb(createReadStream(path)) as unknown as WebBytes);
  yield* Readable.fromWeb(stream as unknown as NodeWeb);
}

interface Sealing {
  readonly officeFolder: string;
  readonly beside: string;
  readonly recipient: string;
  readonly hashes: readonly string[];
  readonly onProgress: (done: number, total: number) => void;
}

/** Seals what does not lie beside the backups yet. */
export async function sealEvidence({
  officeFolder,
  beside,
  recipient,
  hashes,
  onProgress,
}: Sealing): Promise<void> {
  const wanted = hashes.filter((sha256) => !existsSync(sealedPath(beside, sha256)));
  for (const [place, sha256] of wanted.entries()) {
    onProgress(place, wanted.length);
    const source = join(officeFolder, sha256.slice(0, 2), sha256);
    // Removed meanwhile by a person: then nobody misses it.
    if (existsSync(source)) await writeDurably(sealedPath(beside, sha256), sealFile(source, recipient));
  }
}

async function* openSealed(path: string, identity: string): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const stream = await decrypter.decrypt(Readable.toWeb(createReadStream(path)) as unknown as WebBytes);
  yield* Readable.fromWeb(stream as unknown as NodeWeb);
}

/** Ends in an error where the bytes are not those of that hash, so that nothing wrong is kept. */
async function* checked(parts: AsyncIterable<Uint8Array>, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const part of parts) {
    hash.update(part);
    yield part;
  }
  if (hash.digest('hex') !== sha256) throw new Error('another content');
}

interface Opening {
  readonly beside: string;
  readonly identity: string;
  readonly hashes: readonly string[];
  readonly officeFolder: string;
  readonly onProgress: (done: number, total: number) => void;
}

/** Puts the files back. @returns how many are not there or not whole; the hub may have those */
export async function openEvidenceBeside(opening: Opening): Promise<number> {
  const { beside, identity, hashes, officeFolder, onProgress } = opening;
  let missing = 0;
  for (const [place, sha256] of hashes.entries()) {
    onProgress(place, hashes.length);
    const target = join(officeFolder, sha256.slice(0, 2), sha256);
    const parts = checked(openSealed(sealedPath(beside, sha256), identity), sha256);
    await writeDurably(target, parts).catch(() => {
      missing += 1;
    });
  }
  return missing;
}

export const countMissingBeside = (beside: string, hashes: readonly string[]): number =>
  hashes.filter((sha256) => !existsSync(sealedPath(beside, sha256))).length;
