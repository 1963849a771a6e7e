import { isDeepStrictEqual } from 'node:util';
import { encode } from 'cborg';
import fc from 'fast-check';
import { Value } from 'typebox/value';
import {
  CertificateClaimsSchema,
  mapOfClaims,
  type CertificateClaims,
} from '../../../shared/proof/certificate-claims.ts';
import { checkStatement } from '../../../shared/proof/check-statement.ts';
import { signedBytes, writeSign1 } from '../../../shared/proof/cose-sign1.ts';
import { makeIssuerSecret } from '../../../shared/proof/issuer-secret.ts';
import { signCertificate } from '../../../shared/proof/sign-certificate.ts';
import { statementOfText, textOfStatement } from '../../../shared/proof/statement-text.ts';
import { bytesOfHex } from '../../../shared/transfer/bytes.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedBytes } from '../mutate-bytes.ts';
import { mutatedJson } from '../mutate-json.ts';
import { assertThat } from '../refusal.ts';

const claims: CertificateClaims = {
  number: '武工评〔2026〕G001',
  name: '陈堃',
  unionName: '武安市鑫源金属制品有限公司工会委员会',
  levelName: '高级',
  year: 2026,
  issuedOn: '2026-12-08',
  signedAt: 1_796_700_000,
};

type Cbor = Parameters<typeof encode>[0];

/** CBOR has no undefined keys, symbols or functions; what cannot be written is no input. */
function bytesOf(value: unknown): Uint8Array {
  try {
    return encode(value as Cbor);
  } catch {
    return new Uint8Array();
  }
}

/** Codes that anybody may print, changed as bytes and as CBOR, and payloads of every shape under the city's own key. */
export async function openTarget(): Promise<Attack> {
  const secret = await makeIssuerSecret();
  const { id, publicKey } = secret;
  const list = { keys: [{ id, publicKey, since: '2026-11-01T00:00:00Z' }], voidNumbers: [] };
  const text = await signCertificate(claims, secret);
  const statement = statementOfText(text) ?? new Uint8Array();
  const keyId = bytesOfHex(id);
  const key = await crypto.subtle.importKey(
    'pkcs8',
    new Uint8Array(bytesOfHex(secret.secret)),
    'Ed25519',
    false,
    ['sign'],
  );
  const signed = mutatedJson(fc.constant([...mapOfClaims(claims)])).map((pairs) => ({ signed: true, pairs }));
  const parts = mutatedJson(fc.constant([[1, 2, 3], {}, [4, 5], [6]])).map((value) => ({
    text: textOfStatement(bytesOf(value)),
  }));
  const bytes = mutatedBytes([statement]).map((changed) => ({ text: textOfStatement(changed) }));
  const typed = mutatedBytes([Buffer.from(text)]).map((changed) => ({
    text: Buffer.from(changed).toString('utf8'),
  }));
  const make = async (pairs: unknown): Promise<string> => {
    const isList =
      Array.isArray(pairs) && pairs.every((pair) => Array.isArray(pair) && typeof pair[0] !== 'object');
    const payload = bytesOf(isList ? new Map(pairs as [unknown, unknown][]) : pairs);
    const message = new Uint8Array(signedBytes(keyId, payload));
    const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', key, message));
    return textOfStatement(writeSign1({ keyId, payload, signature }));
  };
  return makeAttack(fc.oneof(bytes, typed, parts, signed), async (given) => {
    const isOwn = 'signed' in given;
    const verdict = await checkStatement(isOwn ? await make(given.pairs) : given.text, list, '2026-12-31');
    if (verdict.kind !== 'valid') return verdict.kind !== 'noStatement';
    if (isOwn) assertThat(Value.Check(CertificateClaimsSchema, verdict.claims), 'claims that do not fit');
    else assertThat(isDeepStrictEqual(verdict.claims, claims), 'a forged certificate is valid');
    return true;
  });
}
