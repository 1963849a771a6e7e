import { Type, type Static } from 'typebox';
import { frozen } from '../schema/frozen.ts';
import { IssuerKeySchema } from '../schema/issuer.ts';
import { bytesOfHex, digestOf, hexOf } from '../transfer/bytes.ts';
import { webPlatform } from '../transfer/web-platform.ts';

/** An issuer's key with its secret half (PKCS #8, hexadecimal digits), which never leaves the PC's key store. */
export const IssuerSecretSchema = frozen({
  id: IssuerKeySchema.properties.id,
  publicKey: IssuerKeySchema.properties.publicKey,
  secret: Type.String({ pattern: '^[0-9a-f]+$' }),
});
export type IssuerSecret = Static<typeof IssuerSecretSchema>;

/** The first eight bytes of the SHA-256 of a public key, in hexadecimal digits. */
export const issuerKeyId = async (publicKey: string): Promise<string> =>
  (await digestOf(bytesOfHex(publicKey))).slice(0, 16);

export async function makeIssuerSecret(): Promise<IssuerSecret> {
  const { subtle } = webPlatform.crypto;
  const pair = await subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const publicKey = hexOf(new Uint8Array(await subtle.exportKey('raw', pair.publicKey)));
  const secret = hexOf(new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey)));
  return { id: await issuerKeyId(publicKey), publicKey, secret };
}
