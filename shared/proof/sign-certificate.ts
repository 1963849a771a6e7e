import { encode } from 'cborg';
import { bytesOfHex } from '../transfer/bytes.ts';
import { webPlatform } from '../transfer/web-platform.ts';
import { mapOfClaims, type CertificateClaims } from './certificate-claims.ts';
import { signedBytes, writeSign1 } from './cose-sign1.ts';
import type { IssuerSecret } from './issuer-secret.ts';
import { textOfStatement } from './statement-text.ts';

/** The text of a certificate's code: its claims, signed. The same claims and key always give the same text. */
export async function signCertificate(
  claims: CertificateClaims,
  { id, secret }: Pick<IssuerSecret, 'id' | 'secret'>,
): Promise<string> {
  const { subtle } = webPlatform.crypto;
  const key = await subtle.importKey('pkcs8', bytesOfHex(secret), 'Ed25519', false, ['sign']);
  const keyId = bytesOfHex(id);
  const payload = encode(mapOfClaims(claims));
  const signature = new Uint8Array(await subtle.sign('Ed25519', key, signedBytes(keyId, payload)));
  return textOfStatement(writeSign1({ keyId, payload, signature }));
}
