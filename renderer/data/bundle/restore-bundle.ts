import { collectionOfPath, dataPath, evidenceOfPath } from '../../../shared/bundle/bundle-path.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { collectionNames, type CollectionName, type DocumentOf } from '../../../shared/schema/registry.ts';
import { bundleDocuments } from './bundle-documents.ts';
import type { CheckedBundle } from './check-bundle.ts';
import type { OnBundleProgress } from './write-bundle.ts';
import { entryParts } from './zip-directory.ts';

/** Where a bundle's contents go. */
export interface BundleSink {
  readonly put: <N extends CollectionName>(name: N, documents: readonly DocumentOf<N>[]) => Promise<void>;
  readonly keep: (file: Blob) => Promise<{ readonly sha256: string }>;
}

/** Units come last: by them a database is known to be complete. */
const order: readonly CollectionName[] = [
  ...collectionNames.filter((name) => name !== 'orgUnits'),
  'orgUnits',
];

async function keepEvidence(
  { zip, manifest, entries }: CheckedBundle,
  sink: BundleSink,
  onKept: (files: number) => void,
): Promise<void> {
  for (const { path, sha256 } of manifest.files) {
    const entry = entries.get(path);
    if (!entry || evidenceOfPath(path) === null) continue;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const part of entryParts(zip, entry)) parts.push(new Uint8Array(part));
    const kept = await sink.keep(new Blob(parts));
    if (kept.sha256 !== sha256) throw new AppError('BUNDLE_DAMAGED', { path });
    onKept(1);
  }
}

/** Writes what a checked bundle holds. Whoever calls it throws the place away when it fails. */
export async function restoreBundle(
  bundle: CheckedBundle,
  sink: BundleSink,
  onProgress: OnBundleProgress,
): Promise<void> {
  const { zip, manifest, entries } = bundle;
  const total = manifest.files.reduce(
    (sum, { path, documents }) => sum + (documents ?? (evidenceOfPath(path) === null ? 0 : 1)),
    0,
  );
  let done = 0;
  const moved = (count: number) => onProgress((done += count), total);
  await keepEvidence(bundle, sink, moved);
  for (const name of order) {
    const entry = entries.get(dataPath(name));
    if (!entry || collectionOfPath(entry.path) !== name) continue;
    for await (const rows of bundleDocuments(zip, entry, name)) {
      await sink.put(name, rows);
      moved(rows.length);
    }
  }
}
