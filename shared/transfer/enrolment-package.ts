import { Encrypter } from 'age-encryption';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { AppError } from '../lib/app-error.ts';
import { normalCode } from '../lib/normal-code.ts';
import { frozen } from '../schema/frozen.ts';
import { WhoSchema } from '../sync/account-answers.ts';
import { openByPassphrase } from './open-by-passphrase.ts';
import { orTampered, readLetter } from './open-package.ts';
import type { SplitPackage } from './package-header.ts';
import { keyName, PublicKeysSchema, SecretKeysSchema, type PackageKeys } from './package-keys.ts';
import { sealLetter, type SealedPackage } from './seal-package.ts';

/** Everything that makes a PC without a network one of the city's; the code is told by another way. */
export const EnrolmentSchema = frozen({
  who: WhoSchema,
  /** By which the hub knows the PC, should it ever come to a network. */
  token: Type.String({ minLength: 1 }),
  /** Where the hub is, and how it names itself; null before anybody has worked with it. */
  hub: frozen({ address: Type.String(), identity: Type.Union([Type.String(), Type.Null()]) }),
  /** Made for the PC by the city, which keeps the public half. */
  keys: Type.Intersect([PublicKeysSchema, SecretKeysSchema]),
  city: PublicKeysSchema,
  /** ISO 8601 in UTC. */
  expiresAt: Type.String(),
});
export type Enrolment = Static<typeof EnrolmentSchema>;

/** The code has 58 random bits: this work (scrypt, 2 to the power of) makes trying them hopeless and keeps the hub quick. */
const workFactor = 14;

/** Writes the package that enrols one PC; only the code opens it. */
export function sealEnrolment(
  enrolment: Enrolment,
  {
    from,
    code,
    createdAt,
  }: { readonly from: PackageKeys; readonly code: string; readonly createdAt: string },
): Promise<SealedPackage> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(normalCode(code));
  const { cityId, deviceId } = enrolment.who;
  const header = { kind: 'enrolment', cityId, deviceId, serial: 1, createdAt } as const;
  return sealLetter({ header, contents: enrolment, from, to: enrolment.keys }, encrypter);
}

function readEnrolment(text: string): Enrolment {
  const contents: unknown = Object.fromEntries(
    text.split('\n').map((line) => JSON.parse(line) as readonly [string, unknown]),
  );
  if (!Value.Check(EnrolmentSchema, contents)) throw new AppError('PACKAGE_TAMPERED');
  return contents;
}

async function decrypt(sealed: Uint8Array, code: string): Promise<Uint8Array> {
  try {
    return await openByPassphrase(sealed, normalCode(code), workFactor);
  } catch (cause) {
    throw new AppError('ENROLMENT_CODE_WRONG', {}, { cause });
  }
}

/**
 * Opens the package that enrols this PC. That it is the city's, the code says, which the city told by another way.
 *
 * @param now this PC's clock, ISO 8601 in UTC
 * @throws AppError PACKAGE_NOT_ENROLMENT, ENROLMENT_CODE_WRONG, ENROLMENT_EXPIRED, PACKAGE_TAMPERED
 */
export async function openEnrolment(
  { header, sealed }: SplitPackage,
  code: string,
  now: string,
): Promise<Enrolment> {
  if (header.kind !== 'enrolment') throw new AppError('PACKAGE_NOT_ENROLMENT');
  const letter = await decrypt(sealed, code);
  const enrolment = await orTampered(async () =>
    readEnrolment(await readLetter(header, letter, (text) => readEnrolment(text).city)),
  );
  const { city, who, expiresAt } = enrolment;
  const isNamed =
    header.signer === (await keyName(city.signingKey)) &&
    header.cityId === who.cityId &&
    header.deviceId === who.deviceId;
  if (!isNamed) throw new AppError('PACKAGE_TAMPERED');
  if (expiresAt <= now) throw new AppError('ENROLMENT_EXPIRED', { expiresAt: expiresAt.slice(0, 10) });
  return enrolment;
}
