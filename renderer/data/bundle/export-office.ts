import { bundleFormat, bundleVersion, type Manifest } from '../../../shared/bundle/manifest.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { productVersion } from '../../../shared/ipc/product-version.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { Evidence } from '../../../shared/schema/evidence.ts';
import { DATA_GENERATION, type CollectionName, type DocumentOf } from '../../../shared/schema/registry.ts';
import { archiveText } from '../../../shared/archive/archive-text.ts';
import { collectionOf } from '../collection-of.ts';
import { evidenceBytes } from '../evidence-bytes.ts';
import { pause } from '../pause.ts';
import { readCycleDocuments } from '../read-cycle-documents.ts';
import type { Services } from '../services.ts';
import type { Store } from '../store.ts';
import { assertBundleFits } from './bundle-limit.ts';
import { writeBundle, type BundleHead, type BundleSource, type OnBundleProgress } from './write-bundle.ts';

const chunk = 400;
const askedAtOnce = 10_000;

/** What the viewer may read, and nothing else. */
async function readable<N extends CollectionName>(store: Store, name: N): Promise<readonly DocumentOf<N>[]> {
  const found = await collectionOf(store.database, name).find().exec();
  const rows: DocumentOf<N>[] = [];
  for (const [place, document] of found.entries()) {
    if (place > 0 && place % chunk === 0) await pause();
    const row = document.toMutableJSON();
    if (may(store.actor, 'read', name, row, store.permissionContext)) rows.push(row);
  }
  return rows;
}

/** Archives are the city's: a township lacks the panel's sheets. A year whose results cannot be told has none. */
async function archivesOf(store: Store) {
  const cycles = await readable(store, 'cycles');
  const results = await readable(store, 'results');
  const archives = [];
  for (const { id, year } of cycles.toSorted((left, right) => (left.id < right.id ? -1 : 1))) {
    const outcomes = results.filter(({ cycleId }) => cycleId === id).map(({ outcome }) => outcome);
    if (outcomes.length === 0) continue;
    archives.push({ year, text: archiveText(await readCycleDocuments(store, id), outcomes) });
  }
  return archives;
}

function sourceOf({ store, bridge, profile }: Services): BundleSource {
  const files = evidenceBytes(bridge.evidence, profile.mode);
  const load = async (evidence: Evidence): Promise<Blob | null> => {
    try {
      return await files.load(evidence);
    } catch (error) {
      // What is not here, or not whole, is told in the manifest; everything else stops the export.
      const isMissing =
        error instanceof AppError &&
        (error.code === 'EVIDENCE_NOT_ON_THIS_PC' || error.code === 'EVIDENCE_DAMAGED');
      if (isMissing) return null;
      throw error;
    }
  };
  return {
    documents: (name) => readable(store, name),
    evidence: load,
    archives: async () => (profile.role === 'city' ? archivesOf(store) : []),
  };
}

/** Files of evidence do not shrink in a zip: when they are too much, that is told before anything is read. */
async function assertFits({ store, bridge, profile }: Services): Promise<void> {
  const bytes = new Map((await readable(store, 'evidence')).map((one) => [one.sha256, one.bytes]));
  const hashes = [...bytes.keys()];
  let total = 0;
  for (let at = 0; at < hashes.length; at += askedAtOnce) {
    const asked = { mode: profile.mode, hashes: hashes.slice(at, at + askedAtOnce) };
    for (const hash of await bridge.evidence.stored(asked)) total += bytes.get(hash) ?? 0;
  }
  assertBundleFits(total);
}

/**
 * Everything of this office on this machine as one open bundle (docs/bundle.md).
 *
 * @throws AppError NOT_PERMITTED for a member of the panel, whose sheets are part of somebody else's office;
 *   BUNDLE_TOO_LARGE
 */
export async function exportOffice(
  services: Services,
  onProgress: OnBundleProgress,
): Promise<{ readonly zip: Blob; readonly manifest: Manifest }> {
  const { profile, store } = services;
  const { role, orgCode } = profile;
  if (role === 'panel') throw new AppError('NOT_PERMITTED');
  await assertFits(services);
  const unit = await store.database.orgUnits.findOne(orgCode).exec();
  const head: BundleHead = {
    format: bundleFormat,
    version: bundleVersion,
    generation: DATA_GENERATION,
    program: productVersion,
    createdAt: store.clock.now().toISOString(),
    office: { role, orgCode, name: unit?.unionName ?? orgCode },
  };
  return writeBundle(sourceOf(services), head, onProgress);
}
