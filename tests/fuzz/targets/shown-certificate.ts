import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { certificateFault } from '../../../electron/hub/judge-certificate.ts';
import { makeAuthority, makeServerCertificate } from '../../../server/tls/make-certificate.ts';
import { fingerprintOf } from '../../../server/tls/city-authority.ts';
import { shortPin } from '../../../shared/sync/hub-pin.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedBytes, touchedBytes } from '../mutate-bytes.ts';
import { assertThat } from '../refusal.ts';

const now = Date.parse('2026-11-22T08:00:00Z');
const host = 'hub.example';
const times = { from: new Date(now - 864e5), until: new Date(now + 864e5) };

const rawOf = (pem: string): Buffer => new X509Certificate(pem).raw;
const pemOf = (raw: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(raw).toString('base64')}\n-----END CERTIFICATE-----\n`;

const canBeRead = (pem: string): boolean => {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
};

/** What a machine in the hub's place shows of itself: one changed byte of what the city signed is not believed. */
export async function openTarget(): Promise<Attack> {
  const authority = await makeAuthority('130481', times);
  const server = rawOf((await makeServerCertificate(authority, [host], times)).cert);
  const root = rawOf(authority.cert);
  const fingerprint = fingerprintOf(new X509Certificate(authority.cert));
  const shown = fc.record({
    own: fc.oneof(
      { weight: 3, arbitrary: touchedBytes([server, server, root]) },
      mutatedBytes([server]),
      fc.constant(new Uint8Array(server)),
    ),
    above: fc.oneof(
      { weight: 3, arbitrary: fc.constant(new Uint8Array(root)) },
      mutatedBytes([root, server]),
    ),
    pin: fc.constantFrom(fingerprint, shortPin(fingerprint)),
  });
  return makeAttack(shown, ({ own, above, pin }) => {
    const data = pemOf(own);
    const fault = certificateFault({ data, issuerCert: { data: pemOf(above) } }, host, pin, now);
    const isTrue = server.equals(own) && root.equals(above);
    if (isTrue) assertThat(fault === null, `the hub itself is refused: ${fault}`);
    else if (fault === null)
      assertThat(isSame(own, server) && isSame(above, root), 'a forged certificate is let in');
    return canBeRead(data);
  });
}

/** Bytes behind a certificate are no part of it. */
const isSame = (given: Uint8Array, whole: Buffer): boolean => rawOf(pemOf(given)).equals(whole);
