import fc from 'fast-check';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { expect, test } from 'vitest';
import { checkBundle } from '../../../../renderer/data/bundle/check-bundle.ts';
import { restoreBundle } from '../../../../renderer/data/bundle/restore-bundle.ts';
import {
  writeBundle,
  type BundleHead,
  type BundleSource,
} from '../../../../renderer/data/bundle/write-bundle.ts';
import { bundleFormat, bundleVersion, type Manifest } from '../../../../shared/bundle/manifest.ts';
import { AppError } from '../../../../shared/lib/app-error.ts';
import { DATA_GENERATION, type CollectionName } from '../../../../shared/schema/registry.ts';
import type { Evidence } from '../../../../shared/schema/evidence.ts';
import { builtInDocuments } from '../../../../shared/schemes/built-in.ts';
import { sha256OfBytes } from './sha256-of-bytes.ts';
import { person } from '../../../helpers/sample-office.ts';
import { stamp } from '../../../helpers/sample-documents.ts';

const head: BundleHead = {
  format: bundleFormat,
  version: bundleVersion,
  generation: DATA_GENERATION,
  program: '0.1.0',
  createdAt: '2026-11-20T01:00:00.000Z',
  office: { role: 'city', orgCode: '130481', name: '武安市总工会' },
};

type Kept = Map<CollectionName, readonly object[]>;
type Files = Map<string, Blob>;

const sourceOf = (kept: Kept, files: Files): BundleSource =>
  ({
    documents: async (name: CollectionName) => kept.get(name) ?? [],
    evidence: async ({ sha256 }: Evidence) => files.get(sha256) ?? null,
    archives: async () => [{ year: 2026, text: '{"周期":"2026"}' }],
  }) as BundleSource;

const nothing = () => undefined;
const bundleOf = (kept: Kept, files: Files = new Map()) => writeBundle(sourceOf(kept, files), head, nothing);
const asFile = (bytes: BlobPart) => new File([bytes], '资料包.zip');
const builtIn = builtInDocuments(2026);

const officeOf = (names: readonly string[], contents: readonly Uint8Array<ArrayBuffer>[] = []) => {
  const files: Files = new Map(contents.map((bytes) => [sha256OfBytes(bytes), new Blob([bytes])]));
  const evidence = contents.map((bytes, at) => ({
    ...stamp,
    id: `e${at}`,
    cycleId: 'c2026',
    townshipCode: '130481100',
    candidacyId: 'c1',
    itemCode: 'A1',
    fileName: '证书.pdf',
    mediaType: 'application/pdf',
    bytes: bytes.length,
    sha256: sha256OfBytes(bytes),
  }));
  const kept: Kept = new Map<CollectionName, readonly object[]>([
    ['orgUnits', builtIn.orgUnits],
    ['schemes', builtIn.schemes],
    ['people', names.map((name, at) => person(`p${at}`, name))],
    ['evidence', evidence],
  ]);
  return { kept, files };
};

/** Into an empty place, and out of it again. */
async function roundTrip(zip: Blob) {
  const kept = new Map<CollectionName, readonly object[]>();
  const files: Files = new Map();
  await restoreBundle(
    await checkBundle(asFile(zip), nothing),
    {
      put: async (name, rows) => void kept.set(name, [...(kept.get(name) ?? []), ...rows]),
      keep: async (file) => {
        const sha256 = sha256OfBytes(new Uint8Array(await file.arrayBuffer()));
        files.set(sha256, file);
        return { sha256 };
      },
    },
    nothing,
  );
  return bundleOf(kept, files);
}

test('what was exported, imported and exported again is the same, file by file', async () => {
  const names = fc.array(fc.stringMatching(/^[\p{Script=Han}A-Za-z"\\]{2,12}$/u), { maxLength: 6 });
  const contents = fc.uniqueArray(fc.uint8Array({ maxLength: 3000 }), { maxLength: 4, selector: String });
  await fc.assert(
    fc.asyncProperty(names, contents, async (people, bytes) => {
      // A zip inside of a file looks like the end of the file to careless readers.
      const tricky = zipSync({ a: new Uint8Array(bytes[0] ?? []) });
      const { kept, files } = officeOf(
        people,
        [...bytes, tricky].map((one) => new Uint8Array(one)),
      );
      const first = await bundleOf(kept, files);
      expect((await roundTrip(first.zip)).manifest).toEqual(first.manifest);
    }),
    { numRuns: 15 },
  );
});

test('unpackers that know nothing of this program read it', async () => {
  const { kept } = officeOf(['赵一', '钱二']);
  const { zip, manifest } = await bundleOf(kept);
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  const text = (path: string) => new TextDecoder().decode(files[path]);
  expect(
    text('data/people.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).name),
  ).toEqual(['赵一', '钱二']);
  expect(text('README.md')).toMatch(/从资料包建立/);
  expect(JSON.parse(text('schemas/people.schema.json')).properties.name).toBeTruthy();
  for (const { path, sha256 } of manifest.files)
    expect(sha256OfBytes(new Uint8Array(files[path] ?? []))).toBe(sha256);
});

/** A bundle that somebody has been at. */
async function tampered(change: (files: Zippable, manifest: Manifest) => Manifest | void): Promise<File> {
  const { zip } = await bundleOf(officeOf(['赵一', '钱二']).kept);
  const files: Zippable = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  const read = new TextDecoder().decode(files['manifest.json'] as Uint8Array);
  const manifest = JSON.parse(read) as Manifest;
  const changed = change(files, manifest) ?? manifest;
  if (files['manifest.json']) files['manifest.json'] = new TextEncoder().encode(JSON.stringify(changed));
  return asFile(new Uint8Array(zipSync(files)));
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Puts another text in a file's place, with a manifest that fits it. */
const replaced = (path: string, text: string) =>
  tampered((files, manifest) => {
    files[path] = utf8(text);
    const facts = { bytes: utf8(text).length, sha256: sha256OfBytes(utf8(text)) };
    return {
      ...manifest,
      files: manifest.files.map((one) => (one.path === path ? { ...one, ...facts } : one)),
    };
  });

const refusal = async (file: File): Promise<readonly [string, string]> => {
  try {
    await checkBundle(file, nothing);
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.text('zh-CN')];
    throw error;
  }
  return ['', ''];
};

test.each([
  ['BUNDLE_NOT_ONE', '不是工评的资料包', () => asFile('一份别的文件')],
  ['BUNDLE_NOT_ONE', '不是工评的资料包', () => tampered((files) => void delete files['manifest.json'])],
  ['BUNDLE_NOT_ONE', '不是工评的资料包', () => tampered(() => ({}) as never)],
  ['BUNDLE_PATH', '../../evil.txt', () => tampered((files) => void (files['../../evil.txt'] = utf8('x')))],
  [
    'BUNDLE_PATH',
    'data/secrets.jsonl',
    () => tampered((files) => void (files['data/secrets.jsonl'] = utf8(''))),
  ],
  [
    'BUNDLE_DAMAGED',
    'data/people.jsonl',
    () => tampered((files) => void (files['data/people.jsonl'] = utf8('{}\n'))),
  ],
  ['BUNDLE_DAMAGED', 'data/cases.jsonl', () => tampered((files) => void delete files['data/cases.jsonl'])],
  [
    'BUNDLE_FOREIGN',
    'other-bundle 1.1',
    () => tampered((_, manifest) => ({ ...manifest, format: 'other-bundle' }) as never),
  ],
  [
    'BUNDLE_NEWER',
    'gongping-bundle 2.1',
    () => tampered((_, manifest) => ({ ...manifest, version: 2 }) as never),
  ],
  [
    'BUNDLE_NEWER',
    '升级到版本 9.0.0 或更新',
    () => tampered((_, manifest) => ({ ...manifest, generation: 99, program: '9.0.0' })),
  ],
  [
    'BUNDLE_OLDER',
    '先安装版本 0.8.0，用这个资料包建立，然后升级',
    () => tampered((_, manifest) => ({ ...manifest, generation: 0, program: '0.8.0' })),
  ],
  ['BUNDLE_DOCUMENT', '第 1 行', () => replaced('data/people.jsonl', '{"id":"p1"}\n')],
  ['BUNDLE_DAMAGED', 'data/people.jsonl', () => replaced('data/people.jsonl', '{"id":')],
  ['BUNDLE_DAMAGED', 'data/orgUnits.jsonl', () => replaced('data/orgUnits.jsonl', '')],
  ['BUNDLE_BOMB', '大得不正常', () => replaced('data/people.jsonl', ' '.repeat(40 * 2 ** 20))],
])('a bundle is refused as %s: %s', async (code, words, make) => {
  const [found, text] = await refusal(await make());
  expect(found).toBe(code);
  expect(text).toContain(words);
});

test('whatever is cut off or changed in its bytes, it is refused or the same', async () => {
  const { kept, files } = officeOf(['赵一'], [Uint8Array.of(1, 2, 3)]);
  const { zip, manifest } = await bundleOf(kept, files);
  const bytes = new Uint8Array(await zip.arrayBuffer());
  await fc.assert(
    fc.asyncProperty(
      fc.nat(bytes.length - 1),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
      async (at, by, cut) => {
        const other = cut ? bytes.slice(0, at) : bytes.with(at, ((bytes[at] ?? 0) + by) % 256);
        const [code] = await refusal(asFile(new Uint8Array(other)));
        if (code === '')
          expect((await checkBundle(asFile(new Uint8Array(other)), nothing)).manifest).toEqual(manifest);
        else expect(code).toMatch(/^BUNDLE_/);
      },
    ),
    { numRuns: 60 },
  );
});
