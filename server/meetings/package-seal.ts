import { Decrypter, Encrypter } from 'age-encryption';
import { Value } from 'typebox/value';
import { AppError } from '../../shared/lib/app-error.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { normalCode } from '../../shared/lib/normal-code.ts';
import {
  PackageContentSchema,
  type PackageContent,
  type PackageOutside,
} from '../../shared/sync/meeting-package.ts';
import { bytesOfText, textOfBytes } from '../../shared/transfer/bytes.ts';
import { compress, expand } from '../../shared/transfer/gzip.ts';
import { openByPassphrase } from '../../shared/transfer/open-by-passphrase.ts';
import type { PackageKeys } from '../../shared/transfer/package-keys.ts';

/** No package unpacks to more, in bytes. */
const largestContent = 64 * 1024 * 1024;

/** The code has 58 random bits: this work (scrypt, 2 to the power of) makes trying them hopeless and keeps the hub quick. */
const workFactor = 14;

type Sealed = Pick<PackageOutside, 'sealed' | 'sealedCode'>;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

/**
 * Seals what a meeting's hub hands over, so that a lost stick tells nobody's scores: by the code, which two people tell
 * each other; and the code for the city's key, so that a hub that has it needs none.
 */
export async function sealContent(
  content: PackageContent,
  code: string,
  { recipient }: PackageKeys,
): Promise<Sealed> {
  const byCode = new Encrypter();
  byCode.setScryptWorkFactor(workFactor);
  byCode.setPassphrase(normalCode(code));
  const byKey = new Encrypter();
  byKey.addRecipient(recipient);
  return {
    sealed: base64(await byCode.encrypt(await compress(bytesOfText(canonicalJson(content))))),
    sealedCode: base64(await byKey.encrypt(code)),
  };
}

/** The code, read with the city's key. @throws AppError MEETING_PACKAGE_DAMAGED */
export async function openCode({ sealedCode }: Sealed, { identity }: PackageKeys): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(bytesOf(sealedCode), 'text');
  } catch (cause) {
    throw new AppError('MEETING_PACKAGE_DAMAGED', {}, { cause });
  }
}

async function decrypt({ sealed }: Sealed, code: string): Promise<Uint8Array> {
  try {
    return await openByPassphrase(bytesOf(sealed), normalCode(code), workFactor);
  } catch (cause) {
    throw new AppError('MEETING_PACKAGE_CODE', {}, { cause });
  }
}

/** What the bytes under the seal say. @throws AppError MEETING_PACKAGE_DAMAGED */
export async function readContent(bytes: Uint8Array): Promise<PackageContent> {
  try {
    const expanded = await expand(bytes, largestContent);
    const content: unknown = expanded && JSON.parse(textOfBytes(expanded));
    if (Value.Check(PackageContentSchema, content)) return content;
  } catch (cause) {
    throw new AppError('MEETING_PACKAGE_DAMAGED', {}, { cause });
  }
  throw new AppError('MEETING_PACKAGE_DAMAGED');
}

/** @throws AppError MEETING_PACKAGE_CODE, MEETING_PACKAGE_DAMAGED */
export const openContent = async (sealed: Sealed, code: string): Promise<PackageContent> =>
  readContent(await decrypt(sealed, code));
