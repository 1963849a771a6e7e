import { sha256 as hasher } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import {
  bundlePath,
  collectionOfPath,
  evidenceOfPath,
  manifestPath,
} from '../../../shared/bundle/bundle-path.ts';
import {
  bundleFormat,
  bundleVersion,
  ManifestSchema,
  type BundleFile,
  type Manifest,
} from '../../../shared/bundle/manifest.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { collectionNames, DATA_GENERATION } from '../../../shared/schema/registry.ts';
import { bundleDocuments } from './bundle-documents.ts';
import type { OnBundleProgress } from './write-bundle.ts';
import { entryParts, readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** A bundle whose every file has been read, hashed and checked. */
export interface CheckedBundle {
  readonly zip: Blob;
  readonly manifest: Manifest;
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

const largestManifest = 32 * 2 ** 20;
/** Documents shrink to a tenth; from this size on, what shrank to a hundredth holds none. */
const suspicious = { from: 32 * 2 ** 20, ratio: 100 };
const mostUnpacked = 8 * 2 ** 30;

function assertSizes(zip: Blob, entries: readonly ZipEntry[]): void {
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const isPuffed = bytes > suspicious.from && bytes > suspicious.ratio * packed;
  // Files that lie over each other in the zip are more than it holds.
  if (packed > zip.size || bytes > mostUnpacked || isPuffed) throw new AppError('BUNDLE_BOMB');
}

function entriesByPath(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
  const known = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const { path } = entry;
    const isAllowed = path === manifestPath || bundlePath.test(path);
    if (!isAllowed || known.has(path)) throw new AppError('BUNDLE_PATH', { path: path.slice(0, 80) });
    known.set(path, entry);
  }
  return known;
}

async function textOf(zip: Blob, entry: ZipEntry): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of entryParts(zip, entry)) text += decoder.decode(part, { stream: true });
  return text + decoder.decode();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('BUNDLE_DAMAGED', { path: manifestPath });
  }
}

/** What bundles of all times have. */
const FormatSchema = Type.Object({
  format: Type.String(),
  version: Type.Integer(),
  generation: Type.Integer(),
  program: Type.Optional(Type.String()),
});

const versionOf = ({ format, version, generation }: Static<typeof FormatSchema>): string =>
  `${format} ${version}.${generation}`.slice(0, 60);

const known = `${bundleFormat} ${bundleVersion}.${DATA_GENERATION}`;

/** Says which way the versions differ, because what helps is different. */
function formatError(manifest: Static<typeof FormatSchema>): AppError | null {
  const { format, version, generation, program = '' } = manifest;
  const found = versionOf(manifest);
  if (format !== bundleFormat) return new AppError('BUNDLE_FOREIGN', { found, known });
  const age = version - bundleVersion || generation - DATA_GENERATION;
  if (age === 0) return null;
  return new AppError(age < 0 ? 'BUNDLE_OLDER' : 'BUNDLE_NEWER', {
    program: program.slice(0, 40),
    found,
    known,
  });
}

async function readManifest(zip: Blob, entry: ZipEntry | undefined, file: string): Promise<Manifest> {
  if (!entry) throw new AppError('BUNDLE_NOT_ONE', { file });
  if (entry.bytes > largestManifest) throw new AppError('BUNDLE_BOMB');
  const manifest = parsed(await textOf(zip, entry));
  if (!Value.Check(FormatSchema, manifest)) throw new AppError('BUNDLE_NOT_ONE', { file });
  const foreign = formatError(manifest);
  if (foreign) throw foreign;
  if (!Value.Check(ManifestSchema, manifest)) throw new AppError('BUNDLE_DAMAGED', { path: manifestPath });
  return manifest;
}

async function assertHash(zip: Blob, entry: ZipEntry, file: BundleFile): Promise<void> {
  const hash = hasher.create();
  for await (const part of entryParts(zip, entry)) hash.update(part);
  const found = bytesToHex(hash.digest());
  const named = evidenceOfPath(file.path) ?? found;
  if (found !== file.sha256 || named !== found || entry.bytes !== file.bytes)
    throw new AppError('BUNDLE_DAMAGED', { path: file.path });
}

/** Everything that the documents name has to be there, and nothing else. */
async function assertDocuments({ zip, manifest, entries }: CheckedBundle): Promise<void> {
  const files = new Set<string>();
  let hasOffice = false;
  for (const name of collectionNames) {
    const listed = manifest.files.find(({ path }) => collectionOfPath(path) === name);
    const entry = listed && entries.get(listed.path);
    if (!entry) throw new AppError('BUNDLE_DAMAGED', { path: `data/${name}.jsonl` });
    let count = 0;
    for await (const rows of bundleDocuments(zip, entry, name)) {
      count += rows.length;
      for (const row of rows) {
        if ('sha256' in row && name === 'evidence') files.add(row.sha256);
        if (name === 'orgUnits') hasOffice ||= row.id === manifest.office.orgCode;
      }
    }
    if (count !== listed.documents) throw new AppError('BUNDLE_DAMAGED', { path: listed.path });
  }
  if (!hasOffice) throw new AppError('BUNDLE_DAMAGED', { path: 'data/orgUnits.jsonl' });
  for (const { path } of manifest.files) {
    const sha256 = evidenceOfPath(path);
    if (sha256 !== null && !files.has(sha256)) throw new AppError('BUNDLE_PATH', { path });
  }
}

/**
 * Reads a bundle as a whole and writes nothing: every path, size, SHA-256 and document is checked.
 *
 * @throws AppError BUNDLE_NOT_ONE, BUNDLE_FOREIGN, BUNDLE_OLDER, BUNDLE_NEWER, BUNDLE_DAMAGED, BUNDLE_PATH, BUNDLE_BOMB, BUNDLE_DOCUMENT
 */
export async function checkBundle(zip: File, onProgress: OnBundleProgress): Promise<CheckedBundle> {
  const directory = await readZipDirectory(zip, zip.name);
  const isOne = directory.some(({ path }) => path === manifestPath);
  if (!isOne) throw new AppError('BUNDLE_NOT_ONE', { file: zip.name });
  assertSizes(zip, directory);
  const entries = entriesByPath(directory);
  const manifest = await readManifest(zip, entries.get(manifestPath), zip.name);
  const paths = new Set(manifest.files.map(({ path }) => path));
  const stranger = directory.find(({ path }) => path !== manifestPath && !paths.has(path));
  if (stranger) throw new AppError('BUNDLE_PATH', { path: stranger.path });
  if (paths.size !== manifest.files.length) throw new AppError('BUNDLE_DAMAGED', { path: manifestPath });
  for (const [place, file] of manifest.files.entries()) {
    const entry = entries.get(file.path);
    if (!entry) throw new AppError('BUNDLE_DAMAGED', { path: file.path });
    await assertHash(zip, entry, file);
    onProgress(place + 1, manifest.files.length);
  }
  const checked = { zip, manifest, entries };
  await assertDocuments(checked);
  return checked;
}
