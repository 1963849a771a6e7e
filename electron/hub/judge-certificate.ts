import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { CertificateReason } from '../../shared/sync/hub-outcome.ts';
import { isPinned } from '../../shared/sync/hub-pin.ts';

/** A certificate as Electron hands it over, with what the server sent behind it. */
export interface ShownCertificate {
  /** PEM. */
  readonly data: string;
  readonly issuerCert?: ShownCertificate;
}

const serverUsage = '1.3.6.1.5.5.7.3.1';
/** A chain is longer than this in no honest case. */
const longestChain = 8;

function issuersOf(shown: ShownCertificate): readonly X509Certificate[] {
  const found: X509Certificate[] = [];
  let next = shown.issuerCert;
  while (next && found.length < longestChain) {
    found.push(new X509Certificate(next.data));
    next = next.issuerCert;
  }
  return found;
}

const fingerprintOf = ({ fingerprint256 }: X509Certificate): string =>
  fingerprint256.replaceAll(':', '').toLowerCase();

const isIssuedBy = (certificate: X509Certificate, issuer: X509Certificate): boolean =>
  issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);

const isOfTime = ({ validFrom, validTo }: X509Certificate, now: number): boolean =>
  Date.parse(validFrom) <= now && now <= Date.parse(validTo);

const isNamed = (certificate: X509Certificate, host: string): boolean =>
  (isIP(host) === 0 ? certificate.checkHost(host, { subject: 'never' }) : certificate.checkIP(host)) !==
  undefined;

/**
 * Why a server at `host` is not the hub of the city whose authority is pinned; null when it is. Nobody else's word counts:
 * neither the system's list of authorities nor a chain that leads past the pinned one.
 *
 * @param now this PC's clock, in milliseconds since 1970
 */
export function certificateFault(
  shown: ShownCertificate,
  host: string,
  pin: string,
  now: number,
): CertificateReason | null {
  try {
    const certificate = new X509Certificate(shown.data);
    const authority = issuersOf(shown).find((issuer) => isPinned(pin, fingerprintOf(issuer)));
    const isForServers = (certificate.keyUsage ?? []).includes(serverUsage) && !certificate.ca;
    if (!authority || !isForServers || !isIssuedBy(certificate, authority)) return 'unknown';
    if (!isOfTime(certificate, now) || !isOfTime(authority, now)) return 'expired';
    return isNamed(certificate, host.replaceAll(/^\[|\]$/gu, '')) ? null : 'name';
  } catch {
    return 'unknown';
  }
}
