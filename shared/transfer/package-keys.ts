import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Type, type Static } from 'typebox';
import { frozen } from '../schema/frozen.ts';
import { bytesOfHex, bytesOfText, digestOf, hexOf } from './bytes.ts';
import { webPlatform } from './web-platform.ts';

const algorithm = 'Ed25519';

/** What others know of a side: its Ed25519 key in hexadecimal digits, and its age recipient. */
export const PublicKeysSchema = frozen({
  signingKey: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  recipient: Type.String({ pattern: '^age1[0-9a-z]{58}$' }),
});
export type PublicKeys = Static<typeof PublicKeysSchema>;

/** What a side keeps to itself: its Ed25519 key (PKCS #8, hexadecimal digits) and its age identity. */
export const SecretKeysSchema = frozen({
  signingSecret: Type.String({ pattern: '^[0-9a-f]+$' }),
  identity: Type.String({ pattern: '^AGE-SECRET-KEY-1[0-9A-Z]+$' }),
});
export type SecretKeys = Static<typeof SecretKeysSchema>;

export type PackageKeys = PublicKeys & SecretKeys;

/** A new pair of keys for signing and one for sealing. */
export async function makePackageKeys(): Promise<PackageKeys> {
  const { subtle } = webPlatform.crypto;
  const { privateKey, publicKey } = await subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const identity = await generateX25519Identity();
  return {
    signingKey: hexOf(new Uint8Array(await subtle.exportKey('raw', publicKey))),
    signingSecret: hexOf(new Uint8Array(await subtle.exportKey('pkcs8', privateKey))),
    identity,
    recipient: await identityToRecipient(identity),
  };
}

/** A short name for a public key, by which a package says for whom and from whom it is. */
export const keyName = async (key: string): Promise<string> =>
  (await digestOf(bytesOfText(key))).slice(0, 16);

/** The signature in hexadecimal digits. */
export async function signBytes({ signingSecret }: SecretKeys, bytes: Uint8Array): Promise<string> {
  const { subtle } = webPlatform.crypto;
  const key = await subtle.importKey('pkcs8', bytesOfHex(signingSecret), algorithm, false, ['sign']);
  return hexOf(new Uint8Array(await subtle.sign(algorithm, key, bytes)));
}

export async function isSignedBy(
  { signingKey }: PublicKeys,
  signature: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const { subtle } = webPlatform.crypto;
  const key = await subtle.importKey('raw', bytesOfHex(signingKey), algorithm, false, ['verify']);
  return subtle.verify(algorithm, key, bytesOfHex(signature), bytes);
}
