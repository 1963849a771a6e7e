import { bytesOfHex, hexOf } from '../transfer/bytes.ts';
import { webPlatform } from '../transfer/web-platform.ts';
import type { IssuerSecret } from './issuer-secret.ts';
import { claimedBytes, type SubmissionClaims } from './submission-claims.ts';

/** The suite by which this program signs: Ed25519 (RFC 8032) over SHA-256 of the content. */
export const submissionSuite = 'gs1';

/** The signature (64 bytes in hexadecimal digits) of what a PC vouches for. */
export async function signSubmission(
  claims: SubmissionClaims,
  { secret }: Pick<IssuerSecret, 'secret'>,
): Promise<string> {
  const { subtle } = webPlatform.crypto;
  const key = await subtle.importKey('pkcs8', bytesOfHex(secret), 'Ed25519', false, ['sign']);
  return hexOf(new Uint8Array(await subtle.sign('Ed25519', key, claimedBytes(claims))));
}
