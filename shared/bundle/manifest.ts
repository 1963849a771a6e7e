import { Type, type Static } from 'typebox';
import { frozen, frozenList } from '../schema/frozen.ts';
import { bundlePath } from './bundle-path.ts';

/** What the files of one version of the format mean; docs/bundle.md describes it. */
export const bundleFormat = 'gongping-bundle';
export const bundleVersion = 1;

const count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

const BundleFileSchema = frozen({
  path: Type.String({ pattern: bundlePath.source, maxLength: 120 }),
  bytes: count,
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  /** Documents of a collection's file, one in each line; null for every other file. */
  documents: Type.Union([count, Type.Null()]),
});
export type BundleFile = Static<typeof BundleFileSchema>;

/** The last file of a bundle: whose it is, what made it, and every other file with its SHA-256. */
export const ManifestSchema = frozen({
  format: Type.Literal(bundleFormat),
  version: Type.Literal(bundleVersion),
  /** The generation of the documents' shapes, as `DATA_GENERATION` counts them. */
  generation: Type.Integer({ minimum: 1 }),
  program: Type.String({ maxLength: 40 }),
  /** ISO 8601 in UTC, by the exporting PC's clock. */
  createdAt: Type.String({ minLength: 20, maxLength: 30 }),
  office: frozen({
    role: Type.Union([Type.Literal('township'), Type.Literal('city')]),
    orgCode: Type.String({ pattern: '^[0-9]{1,20}$' }),
    name: Type.String({ minLength: 1, maxLength: 200 }),
  }),
  /** Files of evidence whose facts are in the bundle and whose bytes were not on the exporting PC. */
  missingEvidence: count,
  files: frozenList(BundleFileSchema, { maxItems: 100_000 }),
});
export type Manifest = Static<typeof ManifestSchema>;
