import type { IssuerKey, VoidNumber } from '../schema/issuer.ts';
import { bytesOfHex, hexOf } from '../transfer/bytes.ts';
import { webPlatform } from '../transfer/web-platform.ts';
import { claimsOfMap, type CertificateClaims } from './certificate-claims.ts';
import { readMap, readSign1, signedBytes, type Sign1 } from './cose-sign1.ts';
import { issuerKeyId } from './issuer-secret.ts';
import { statementOfText } from './statement-text.ts';

/** A key as papers are checked by; on which PC it lies is not for everybody. */
export type CheckingKey = Omit<IssuerKey, 'device'>;

/** What a city lets everybody know, so that its certificates can be checked. */
export interface IssuerList {
  readonly keys: readonly CheckingKey[];
  readonly voidNumbers: readonly VoidNumber[];
}

/**
 * What a code proves. Only `valid` says that the paper stands; `expired`, `void`, `keyRevoked` and `keyRetired` tell
 * what was signed and why it does not. Of the others nothing is shown, because nobody vouches for it.
 *
 * `keyRetired` is a signature from after the day its key was replaced, `keyRevoked` one of a key that was stolen.
 */
export type StatementVerdict =
  | { readonly kind: 'valid' | 'expired'; readonly claims: CertificateClaims }
  | { readonly kind: 'void'; readonly claims: CertificateClaims; readonly at: string }
  | { readonly kind: 'keyRevoked' | 'keyRetired'; readonly claims: CertificateClaims; readonly at: string }
  | { readonly kind: 'unknownIssuer' }
  | { readonly kind: 'altered' }
  | { readonly kind: 'noStatement' };

async function isSigned({ keyId, payload, signature }: Sign1, { publicKey }: CheckingKey): Promise<boolean> {
  const { subtle } = webPlatform.crypto;
  const key = await subtle.importKey('raw', bytesOfHex(publicKey), 'Ed25519', false, ['verify']);
  return subtle.verify('Ed25519', key, signature, signedBytes(keyId, payload));
}

/** The clocks of the PC that signed and of the one that retired its key may differ by this much, in seconds. */
const clockSlack = 24 * 3600;

interface Grounds {
  readonly key: CheckingKey;
  readonly voidNumbers: readonly VoidNumber[];
  readonly on: string;
}

function judge(claims: CertificateClaims, { key, voidNumbers, on }: Grounds): StatementVerdict {
  if (key.revokedAt !== undefined) return { kind: 'keyRevoked', claims, at: key.revokedAt };
  const { retiredAt } = key;
  if (retiredAt !== undefined && claims.signedAt > Date.parse(retiredAt) / 1000 + clockSlack) {
    return { kind: 'keyRetired', claims, at: retiredAt };
  }
  const listed = voidNumbers.find(({ id }) => id === claims.number);
  if (listed) return { kind: 'void', claims, at: listed.at };
  return { kind: claims.validTo !== undefined && on > claims.validTo ? 'expired' : 'valid', claims };
}

/**
 * Checks the text of a certificate's code against a city's list, without any network.
 *
 * @param on the day of the check, `YYYY-MM-DD`
 */
export async function checkStatement(typed: string, list: IssuerList, on: string): Promise<StatementVerdict> {
  const bytes = statementOfText(typed);
  if (!bytes) return { kind: 'noStatement' };
  const statement = readSign1(bytes);
  if (!statement) return { kind: 'altered' };
  const key = list.keys.find(({ id }) => id === hexOf(statement.keyId));
  // A key that is listed under another's name vouches for nothing.
  if (!key || (await issuerKeyId(key.publicKey)) !== key.id) return { kind: 'unknownIssuer' };
  const map = (await isSigned(statement, key)) ? readMap(statement.payload) : null;
  const claims = map && claimsOfMap(map);
  return claims ? judge(claims, { key, voidNumbers: list.voidNumbers, on }) : { kind: 'altered' };
}
