import { readmeText } from '../../../shared/bundle/readme-text.ts';
import {
  archivePath,
  dataPath,
  manifestPath,
  readmePath,
  schemaPath,
} from '../../../shared/bundle/bundle-path.ts';
import type { BundleFile, Manifest } from '../../../shared/bundle/manifest.ts';
import { evidenceEndings, type EvidenceKind } from '../../../shared/domain/evidence-kind.ts';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import {
  collectionNames,
  registry,
  type CollectionName,
  type DocumentOf,
} from '../../../shared/schema/registry.ts';
import type { Evidence } from '../../../shared/schema/evidence.ts';
import { createZipWriter, type WrittenFile } from './zip-writer.ts';

/** Where a bundle's contents come from. */
export interface BundleSource {
  /** By id, each once. */
  readonly documents: <N extends CollectionName>(name: N) => Promise<readonly DocumentOf<N>[]>;
  /** Null where the file is not on this machine. */
  readonly evidence: (evidence: Evidence) => Promise<Blob | null>;
  readonly archives: () => Promise<readonly { readonly year: number; readonly text: string }[]>;
}

export type BundleHead = Pick<
  Manifest,
  'format' | 'version' | 'generation' | 'program' | 'createdAt' | 'office'
>;

/** Files done so far. */
export type OnBundleProgress = (done: number, total: number) => void;

const encoder = new TextEncoder();
const part = 2 ** 18;

async function* textParts(text: string): AsyncGenerator<Uint8Array> {
  const bytes = encoder.encode(text);
  for (let at = 0; at < bytes.length; at += part) yield bytes.subarray(at, at + part);
}

async function* lines(documents: readonly object[]): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < documents.length; at += 200) {
    const rows = documents.slice(at, at + 200).map((document) => `${canonicalJson(document)}\n`);
    yield encoder.encode(rows.join(''));
  }
}

async function* blobParts(blob: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < blob.size; at += part)
    yield new Uint8Array(await blob.slice(at, at + part).arrayBuffer());
}

const isKind = (mediaType: string): mediaType is EvidenceKind => Object.hasOwn(evidenceEndings, mediaType);

const evidenceFile = ({ sha256, mediaType }: Evidence): string | null =>
  isKind(mediaType) ? `evidence/${sha256}${evidenceEndings[mediaType]}` : null;

const byId = (left: { readonly id: string }, right: { readonly id: string }): number =>
  left.id < right.id ? -1 : 1;

/**
 * Everything of an office as one zip: documents, their schemas, files of evidence, archives, and at the end the
 * manifest with the SHA-256 of each.
 *
 * @throws AppError BUNDLE_TOO_LARGE, and those of the source
 */
export async function writeBundle(
  source: BundleSource,
  head: BundleHead,
  onProgress: OnBundleProgress,
): Promise<{ readonly zip: Blob; readonly manifest: Manifest }> {
  const zip = createZipWriter(new Date(head.createdAt));
  const files: BundleFile[] = [];
  const list = (file: WrittenFile, documents: number | null = null) => files.push({ ...file, documents });
  const evidence = new Map((await source.documents('evidence')).map((one) => [one.sha256, one]));
  const archives = await source.archives();
  const total = collectionNames.length + archives.length + evidence.size;
  const done = () => onProgress(files.filter(({ path }) => !/^(?:README|schemas)/.test(path)).length, total);
  for (const name of collectionNames) {
    const documents = [...(await source.documents(name))].sort(byId);
    list(await zip.add(dataPath(name), lines(documents)), documents.length);
    const schema = JSON.stringify(registry[name].schema, null, 2);
    list(await zip.add(schemaPath(name), textParts(schema)));
    done();
  }
  for (const [place, { year, text }] of archives.entries()) {
    list(await zip.add(archivePath(year, place + 1), textParts(text)));
    done();
  }
  let missingEvidence = 0;
  for (const one of [...evidence.values()].sort((left, right) => (left.sha256 < right.sha256 ? -1 : 1))) {
    const path = evidenceFile(one);
    const blob = path === null ? null : await source.evidence(one);
    if (path === null || blob === null) missingEvidence += 1;
    else list(await zip.add(path, blobParts(blob), true));
    done();
  }
  const facts = { ...head, missingEvidence };
  list(await zip.add(readmePath, textParts(readmeText(facts))));
  const manifest: Manifest = { ...facts, files };
  await zip.add(manifestPath, textParts(JSON.stringify(manifest, null, 2)));
  return { zip: zip.finish(), manifest };
}
