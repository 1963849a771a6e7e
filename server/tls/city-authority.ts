import { X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { isIP } from 'node:net';
import type { Clock } from '../../shared/lib/clock.ts';
import { makeAuthority, makeServerCertificate, type CertifiedKey } from './make-certificate.ts';

/** What a hub with the city's own authority serves TLS with. */
export interface CityTls extends CertifiedKey {
  /** The SHA-256 of the authority's certificate, 64 small hexadecimal digits. */
  readonly fingerprint: string;
  /** When the server's certificate runs out. */
  readonly until: Date;
  readonly names: readonly string[];
}

const day = 24 * 60 * 60 * 1000;
const authorityDays = 3650;
/** As long as browsers take a server's certificate. */
const serverDays = 397;
/** A certificate that runs out sooner is made anew. */
const renewDays = 60;

const files = (folder: string) => ({
  authority: { cert: join(folder, 'ca.crt'), key: join(folder, 'ca.key') },
  server: { cert: join(folder, 'hub.crt'), key: join(folder, 'hub.key') },
});

type Files = ReturnType<typeof files>['authority'];

/** For its owner alone, before anything stands in it; as a whole or not at all. */
function writeSecret(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
}

function write(where: Files, { cert, key }: CertifiedKey): void {
  writeSecret(where.key, key);
  writeSecret(where.cert, cert);
}

const read = (where: Files): CertifiedKey | null =>
  existsSync(where.cert) && existsSync(where.key)
    ? { cert: readFileSync(where.cert, 'utf8'), key: readFileSync(where.key, 'utf8') }
    : null;

const namesOf = (certificate: X509Certificate): readonly string[] =>
  (certificate.subjectAltName ?? '')
    .split(', ')
    .map((name) => name.replace(/^(?:DNS|IP Address):/u, ''))
    .filter((name) => name !== '');

/** The SHA-256 of a certificate, as a pin has it. */
export const fingerprintOf = (certificate: X509Certificate): string =>
  certificate.fingerprint256.replaceAll(':', '').toLowerCase();

/** The names by which this machine is reached without anybody having said so. */
export function ownNames(): readonly string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const lan = addresses.filter(({ family, internal }) => family === 'IPv4' && !internal);
  const host = hostname();
  const isName = /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/u.test(host);
  return [
    ...lan.map(({ address }) => address),
    ...(isName ? [host.toLowerCase()] : []),
    'localhost',
    '127.0.0.1',
  ];
}

const isBefore = (certificate: X509Certificate, time: number): boolean =>
  Date.parse(certificate.validTo) < time;

/** A day early, for clocks that are behind. */
const validity = (now: Date, days: number) => ({
  from: new Date(now.getTime() - day),
  until: new Date(now.getTime() + days * day),
});

export interface TlsWish {
  readonly folder: string;
  readonly cityId: string;
  readonly clock: Clock;
}

/**
 * The certificate of this hub under the city's own authority, made anew when it runs out within 60 days or lacks one of
 * `names`; what it was made for before stays in it.
 *
 * @param names further names and IP addresses by which PCs reach this hub
 * @returns null where no authority was ever made in the folder
 */
export async function cityTls(
  { folder, clock }: TlsWish,
  names: readonly string[] = [],
): Promise<CityTls | null> {
  const { authority, server } = files(folder);
  const issuer = read(authority);
  if (!issuer) return null;
  const now = clock.now();
  const known = read(server);
  const certificate = known && new X509Certificate(known.cert);
  const kept = certificate ? namesOf(certificate) : [];
  const wanted = [...new Set([...names, ...kept])];
  const root = new X509Certificate(issuer.cert);
  const isGood =
    certificate?.checkIssued(root) === true &&
    !isBefore(certificate, now.getTime() + renewDays * day) &&
    wanted.every((name) => kept.includes(name));
  const fingerprint = fingerprintOf(root);
  if (known && isGood) return { ...known, fingerprint, until: new Date(certificate.validTo), names: kept };
  const { from, until: end } = validity(now, serverDays);
  // A certificate counts in seconds.
  const until = new Date(Math.floor(Math.min(end.getTime(), Date.parse(root.validTo)) / 1000) * 1000);
  const made = await makeServerCertificate(issuer, wanted, { from, until });
  write(server, made);
  return { ...made, fingerprint, until, names: wanted };
}

/** Makes the city's own authority where there is none, and this hub's certificate under it. */
export async function makeCityTls(wish: TlsWish, names: readonly string[]): Promise<CityTls> {
  const { authority } = files(wish.folder);
  mkdirSync(wish.folder, { recursive: true, mode: 0o700 });
  if (!read(authority)) {
    write(
      authority,
      await makeAuthority(`Gongping ${wish.cityId}`, validity(wish.clock.now(), authorityDays)),
    );
  }
  const made = await cityTls(wish, names);
  if (!made) throw new Error(`the authority in ${wish.folder} is gone`);
  return made;
}

/** Whether something may stand in a certificate: an IP address, or a name of a host. */
export const isHostName = (text: string): boolean =>
  isIP(text) !== 0 ||
  /^(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*$/u.test(
    text,
  );
