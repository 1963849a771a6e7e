import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { checkBundle } from '../../../renderer/data/bundle/check-bundle.ts';
import { writeBundle, type BundleSource } from '../../../renderer/data/bundle/write-bundle.ts';
import { bundleFormat, bundleVersion } from '../../../shared/bundle/manifest.ts';
import { DATA_GENERATION, type CollectionName } from '../../../shared/schema/registry.ts';
import { builtInDocuments } from '../../../shared/schemes/built-in.ts';
import { person } from '../../helpers/sample-office.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedBytes } from '../mutate-bytes.ts';
import { jsonText, mutatedJson } from '../mutate-json.ts';
import { readingOf } from '../refusal.ts';

const quiet = (): void => undefined;

async function sampleBundle(): Promise<Uint8Array> {
  const { orgUnits, schemes } = builtInDocuments(2026);
  const kept = new Map<CollectionName, readonly object[]>([
    ['orgUnits', orgUnits],
    ['schemes', schemes],
    ['people', [person('p1', '仝䶮'), person('p2', '陈堃')]],
  ]);
  const source = {
    documents: async (name: CollectionName) => kept.get(name) ?? [],
    evidence: async () => null,
    archives: async () => [{ year: 2026, text: '{}' }],
  } as unknown as BundleSource;
  const head = {
    format: bundleFormat,
    version: bundleVersion,
    generation: DATA_GENERATION,
    program: '0.1.0',
    createdAt: '2026-11-20T01:00:00.000Z',
    office: { role: 'city', orgCode: '130481', name: '武安市总工会' },
  } as const;
  const { zip } = await writeBundle(source, head, quiet);
  return new Uint8Array(await zip.arrayBuffer());
}

/** Bundles from another office: changed as a zip, in one of its files, and in its manifest. */
export async function openTarget(): Promise<Attack> {
  const zip = await sampleBundle();
  const files = unzipSync(zip);
  const stored = (changed: Record<string, Uint8Array>): Uint8Array =>
    zipSync({ ...files, ...changed }, { level: 0 });
  const inside = fc
    .constantFrom(...Object.keys(files))
    .chain((path) =>
      mutatedBytes([files[path] ?? new Uint8Array()]).map((bytes) => stored({ [path]: bytes })),
    );
  const manifest: unknown = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString('utf8'));
  const manifests = mutatedJson(fc.constant(manifest)).map((value) =>
    stored({ 'manifest.json': Buffer.from(jsonText(value)) }),
  );
  return makeAttack(fc.oneof(mutatedBytes([zip]), inside, manifests), async (bytes) => {
    const { refusal } = await readingOf(/^BUNDLE_/, () =>
      checkBundle(new File([new Uint8Array(bytes)], '资料包.zip'), quiet),
    );
    return refusal !== 'BUNDLE_NOT_ONE';
  });
}
