import { Encrypter } from 'age-encryption';
import { AppError } from '../lib/app-error.ts';
import { bytesOfText, digestOf, joinBytes } from './bytes.ts';
import { compress } from './gzip.ts';
import type { ToCityContents, ToOfficeContents } from './package-contents.ts';
import { joinPackage, maxPackageBytes, packageFormat, type PackageHeader } from './package-header.ts';
import { keyName, signBytes, type PackageKeys, type PublicKeys } from './package-keys.ts';

/** Each line goes with its list, so that a reader need not hold the whole text. */
export const linesOf = (contents: object): string =>
  Object.entries(contents)
    .flatMap(([list, value]) =>
      Array.isArray(value)
        ? value.map((item: unknown) => JSON.stringify([list, item]))
        : [JSON.stringify([list, value])],
    )
    .join('\n');

export interface SealedPackage {
  readonly header: PackageHeader;
  readonly file: Uint8Array;
  /** SHA-256 of the file, hexadecimal digits. */
  readonly sha256: string;
}

/** A package's outside, before it names its keys. */
export type PackageFacts = Pick<PackageHeader, 'kind' | 'cityId' | 'deviceId' | 'serial' | 'createdAt'>;

interface Letter {
  readonly header: PackageFacts;
  readonly contents: object;
  readonly from: PackageKeys;
  readonly to: PublicKeys;
}

/**
 * Writes a package: outside a header, inside (age) a manifest with its Ed25519 signature, and the lines, compressed.
 * The manifest names the header and the digest of the lines, so that the signature covers everything.
 *
 * @param encrypter knows who can open it
 * @throws AppError PACKAGE_TOO_LARGE
 */
export async function sealLetter(
  { header: facts, contents, from, to }: Letter,
  encrypter: Encrypter,
): Promise<SealedPackage> {
  const header: PackageHeader = {
    format: packageFormat,
    ...facts,
    signer: await keyName(from.signingKey),
    recipient: await keyName(to.recipient),
  };
  const body = await compress(bytesOfText(linesOf(contents)));
  const manifest = bytesOfText(JSON.stringify({ header, sha256: await digestOf(body) }));
  const signature = await signBytes(from, manifest);
  const newline = bytesOfText('\n');
  const letter = joinBytes([bytesOfText(signature), newline, manifest, newline, body]);
  const file = joinPackage(header, await encrypter.encrypt(letter));
  if (file.length > maxPackageBytes) {
    throw new AppError('PACKAGE_TOO_LARGE', { megabytes: maxPackageBytes / 1024 / 1024 });
  }
  return { header, file, sha256: await digestOf(file) };
}

/** Writes a package that only the keys of `to` open (X25519). @throws AppError PACKAGE_TOO_LARGE */
export function sealPackage(
  letter: Letter & { readonly contents: ToCityContents | ToOfficeContents },
): Promise<SealedPackage> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(letter.to.recipient);
  return sealLetter(letter, encrypter);
}
