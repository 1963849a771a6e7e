import { Decrypter } from 'age-encryption';
import { Type, type Static, type TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { AppError } from '../lib/app-error.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { frozen } from '../schema/frozen.ts';
import { digestOf, textOfBytes } from './bytes.ts';
import { expand } from './gzip.ts';
import { ToCityContentsSchema, ToOfficeContentsSchema } from './package-contents.ts';
import {
  PackageHeaderSchema,
  type CarryKind,
  type PackageHeader,
  type SplitPackage,
} from './package-header.ts';
import { isSignedBy, keyName, type PackageKeys, type PublicKeys } from './package-keys.ts';

/** No package unpacks to more, in bytes. */
const maxExpandedBytes = 256 * 1024 * 1024;

const ManifestSchema = frozen({
  header: PackageHeaderSchema,
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});

const schemas = { 'to-city': ToCityContentsSchema, 'to-office': ToOfficeContentsSchema };
type Contents<K extends CarryKind> = Static<(typeof schemas)[K]>;

/** Runs what fails only for bytes that nobody wrote like this. */
export async function orTampered<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('PACKAGE_TAMPERED', {}, { cause: error });
  }
}

const decrypt = (sealed: Uint8Array, identity: string): Promise<Uint8Array> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(sealed);
};

/** Two lines and the rest. */
function partsOf(letter: Uint8Array): readonly [string, Uint8Array, Uint8Array] {
  const first = letter.indexOf(10);
  const second = letter.indexOf(10, first + 1);
  if (first < 0 || second < 0) throw new AppError('PACKAGE_TAMPERED');
  return [
    textOfBytes(letter.subarray(0, first)),
    letter.subarray(first + 1, second),
    letter.subarray(second + 1),
  ];
}

/** The lists of each kind, which are empty when no line names them. */
const emptyLists = {
  'to-city': () => ({ rows: [] }),
  'to-office': () => ({ answered: [], changes: [] }),
};

function readLines<K extends CarryKind>(kind: K, text: string): Contents<K> {
  const contents: Record<string, unknown> = emptyLists[kind]();
  for (const line of text.split('\n')) {
    const [name, value] = JSON.parse(line) as readonly [string, unknown];
    const list = name === 'files' ? (contents[name] ??= []) : contents[name];
    if (Array.isArray(list)) list.push(value);
    else contents[name] = value;
  }
  const schema: TSchema = schemas[kind];
  if (!Value.Check(schema, contents)) throw new AppError('PACKAGE_TAMPERED');
  return contents as Contents<K>;
}

/**
 * What a letter's lines say, if it is whole and its signer wrote it under this header.
 *
 * @param signer whose letter it must be, or how the letter itself tells
 * @throws AppError PACKAGE_TAMPERED, PACKAGE_TOO_LARGE
 */
export async function readLetter(
  header: PackageHeader,
  letter: Uint8Array,
  signer: PublicKeys | ((text: string) => PublicKeys),
): Promise<string> {
  const [signature, signed, body] = partsOf(letter);
  const manifest: unknown = JSON.parse(textOfBytes(signed));
  const isWhole =
    Value.Check(ManifestSchema, manifest) &&
    canonicalJson(manifest.header) === canonicalJson(header) &&
    manifest.sha256 === (await digestOf(body));
  if (!isWhole) throw new AppError('PACKAGE_TAMPERED');
  const expanded = await expand(body, maxExpandedBytes);
  if (!expanded) throw new AppError('PACKAGE_TOO_LARGE', { megabytes: maxExpandedBytes / 1024 / 1024 });
  const text = textOfBytes(expanded);
  const keys = typeof signer === 'function' ? signer(text) : signer;
  if (!(await isSignedBy(keys, signature, signed))) throw new AppError('PACKAGE_TAMPERED');
  return text;
}

interface Reader<K extends CarryKind> {
  readonly kind: K;
  readonly cityId: string;
  readonly keys: PackageKeys;
  /** The keys of the one who must have signed. */
  readonly signer: PublicKeys;
}

/**
 * Whether a package is for this reader, as far as its outside says.
 *
 * @throws AppError PACKAGE_ENROLMENT, PACKAGE_FOR_CITY, PACKAGE_FOR_OFFICE, PACKAGE_FOREIGN
 */
export async function checkAddress(
  { kind, cityId, recipient }: PackageHeader,
  reader: Pick<Reader<CarryKind>, 'kind' | 'cityId'> & { readonly keys: PublicKeys },
): Promise<void> {
  if (kind === 'enrolment') throw new AppError('PACKAGE_ENROLMENT');
  if (kind !== reader.kind)
    throw new AppError(kind === 'to-city' ? 'PACKAGE_FOR_CITY' : 'PACKAGE_FOR_OFFICE');
  if (cityId !== reader.cityId || recipient !== (await keyName(reader.keys.recipient))) {
    throw new AppError('PACKAGE_FOREIGN');
  }
}

/**
 * Opens a package for the one it was sealed for, and gives out nothing that its signer did not write.
 *
 * @throws AppError PACKAGE_FOR_CITY, PACKAGE_FOR_OFFICE, PACKAGE_FOREIGN, PACKAGE_SIGNER_UNKNOWN, PACKAGE_TAMPERED,
 * PACKAGE_TOO_LARGE
 */
export async function openPackage<K extends CarryKind>(
  { header, sealed }: SplitPackage,
  reader: Reader<K>,
): Promise<Contents<K>> {
  await checkAddress(header, reader);
  if (header.signer !== (await keyName(reader.signer.signingKey))) {
    throw new AppError('PACKAGE_SIGNER_UNKNOWN');
  }
  return orTampered(async () =>
    readLines(
      reader.kind,
      await readLetter(header, await decrypt(sealed, reader.keys.identity), reader.signer),
    ),
  );
}
