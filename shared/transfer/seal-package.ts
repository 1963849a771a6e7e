import { Encrypter } from 'age-encryption';
import { AppError } from '../lib/app-error.ts';
import { bytesOfText, digestOf, joinBytes } from './bytes.ts';
import { compress } from './gzip.ts';
import type { ToCityContents, ToOfficeContents } from './package-contents.ts';
import { joinPackage, maxPackageBytes, packageFormat, type PackageHeader } from './package-header.ts';
import { keyName, signBytes, type PackageKeys, type PublicKeys } from './package-keys.ts';

/** Each line goes with its list, so that a reader need not hold the whole text. */
export const linesOf = (contents: ToCityContents | ToOfficeContents): string =>
  Object.entries(contents)
    .flatMap(([list, value]) =>
      Array.isArray(value)
        ? value.map((item: unknown) => JSON.stringify([list, item]))
        : [JSON.stringify([list, value])],
    )
    .join('\n');

interface Letter {
  readonly header: Pick<PackageHeader, 'kind' | 'cityId' | 'deviceId' | 'serial' | 'createdAt'>;
  readonly contents: ToCityContents | ToOfficeContents;
  readonly from: PackageKeys;
  readonly to: PublicKeys;
}

export interface SealedPackage {
  readonly header: PackageHeader;
  readonly file: Uint8Array;
  /** SHA-256 of the file, hexadecimal digits. */
  readonly sha256: string;
}

/**
 * Writes a package: outside a header, inside (age, X25519) a manifest with its Ed25519 signature, and the lines,
 * compressed. The manifest names the header and the digest of the lines, so that the signature covers everything.
 *
 * @throws AppError PACKAGE_TOO_LARGE
 */
export async function sealPackage({ header: facts, contents, from, to }: Letter): Promise<SealedPackage> {
  const header: PackageHeader = {
    format: packageFormat,
    ...facts,
    signer: await keyName(from.signingKey),
    recipient: await keyName(to.recipient),
  };
  const body = await compress(bytesOfText(linesOf(contents)));
  const manifest = bytesOfText(JSON.stringify({ header, sha256: await digestOf(body) }));
  const signature = await signBytes(from, manifest);
  const encrypter = new Encrypter();
  encrypter.addRecipient(to.recipient);
  const newline = bytesOfText('\n');
  const letter = joinBytes([bytesOfText(signature), newline, manifest, newline, body]);
  const file = joinPackage(header, await encrypter.encrypt(letter));
  if (file.length > maxPackageBytes) {
    throw new AppError('PACKAGE_TOO_LARGE', { megabytes: maxPackageBytes / 1024 / 1024 });
  }
  return { header, file, sha256: await digestOf(file) };
}
