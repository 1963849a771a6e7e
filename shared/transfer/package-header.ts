import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { AppError } from '../lib/app-error.ts';
import { frozen } from '../schema/frozen.ts';
import { bytesOfText, joinBytes, textOfBytes } from './bytes.ts';

/** The first line of every carry package (.gpx). */
const magic = 'GONGPING PACKAGE\n';
export const packageFormat = 1;
/** No package is longer; an office's whole cycle takes a small part of it. */
export const maxPackageBytes = 32 * 1024 * 1024;
const longestHeader = 4096;

const name = Type.String({ minLength: 1, maxLength: 60 });
const keyName = Type.String({ pattern: '^[0-9a-f]{16}$' });

/**
 * What stands on the outside of a package, readable without a key and vouched for by the signature inside: whose it
 * is, and nothing of what it holds.
 */
export const PackageHeaderSchema = frozen({
  format: Type.Integer({ minimum: 1 }),
  /**
   * `to-city`: what an office's PC has written. `to-office`: the city's answers and news for that PC. `enrolment`: what
   * makes a PC without a network one of the city's.
   */
  kind: Type.Enum(['to-city', 'to-office', 'enrolment']),
  cityId: name,
  /** The office's PC, whichever way the package goes. */
  deviceId: name,
  /** Names of the key that signed and of the key that opens. */
  signer: keyName,
  recipient: keyName,
  /** Counts the packages of one signer for one PC, from 1. */
  serial: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
  /** The sender's clock, ISO 8601 in UTC; for people, it orders nothing. */
  createdAt: Type.String({ maxLength: 30 }),
});
export type PackageHeader = Static<typeof PackageHeaderSchema>;
/** The kinds that go to and fro once a PC is enrolled. */
export type CarryKind = Exclude<PackageHeader['kind'], 'enrolment'>;

const OutsideSchema = frozen({
  header: PackageHeaderSchema,
  /** How many bytes follow, to tell a copy that broke off from one that was changed. */
  bytes: Type.Integer({ minimum: 0 }),
});

const FormatSchema = Type.Object({ header: Type.Object({ format: Type.Integer() }) });

export const joinPackage = (header: PackageHeader, sealed: Uint8Array): Uint8Array =>
  joinBytes([bytesOfText(`${magic}${JSON.stringify({ header, bytes: sealed.length })}\n`), sealed]);

function parse(line: Uint8Array): unknown {
  try {
    return JSON.parse(textOfBytes(line));
  } catch {
    throw new AppError('PACKAGE_TAMPERED');
  }
}

/** Whether the file begins like a package, as far as it goes. */
function checkMagic(file: Uint8Array): void {
  const wanted = bytesOfText(magic);
  const start = file.subarray(0, wanted.length);
  if (start.length === 0 || start.some((byte, place) => byte !== wanted[place])) {
    throw new AppError('PACKAGE_UNKNOWN');
  }
  if (start.length < wanted.length) throw new AppError('PACKAGE_TRUNCATED');
}

export interface SplitPackage {
  readonly header: PackageHeader;
  readonly sealed: Uint8Array;
}

/**
 * Reads the outside of a file. Nothing of it is proven before `openPackage`.
 *
 * @throws AppError PACKAGE_UNKNOWN, PACKAGE_TRUNCATED, PACKAGE_TAMPERED, PACKAGE_TOO_NEW, PACKAGE_TOO_LARGE
 */
export function splitPackage(file: Uint8Array): SplitPackage {
  checkMagic(file);
  if (file.length > maxPackageBytes) {
    throw new AppError('PACKAGE_TOO_LARGE', { megabytes: maxPackageBytes / 1024 / 1024 });
  }
  const begin = magic.length;
  const end = file.subarray(0, begin + longestHeader).indexOf(10, begin);
  if (end < 0)
    throw new AppError(file.length < begin + longestHeader ? 'PACKAGE_TRUNCATED' : 'PACKAGE_TAMPERED');
  const outside = parse(file.subarray(begin, end));
  if (Value.Check(FormatSchema, outside) && outside.header.format > packageFormat) {
    throw new AppError('PACKAGE_TOO_NEW', { format: outside.header.format });
  }
  if (!Value.Check(OutsideSchema, outside)) throw new AppError('PACKAGE_TAMPERED');
  const sealed = file.subarray(end + 1);
  if (sealed.length < outside.bytes) throw new AppError('PACKAGE_TRUNCATED');
  if (sealed.length > outside.bytes) throw new AppError('PACKAGE_TAMPERED');
  return { header: outside.header, sealed };
}
