import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type DetailedPeerCertificate, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { certificateFault, type ShownCertificate } from '../../../electron/hub/judge-certificate.ts';
import { makeCityTls, cityTls, fingerprintOf, isHostName } from '../../../server/tls/city-authority.ts';
import { makeAuthority, makeServerCertificate } from '../../../server/tls/make-certificate.ts';
import { shortPin } from '../../../shared/sync/hub-pin.ts';

const day = 24 * 60 * 60 * 1000;
const at = (days: number) => ({ now: () => new Date(Date.now() + days * day) });
const validity = (from: number, until: number) => ({ from: at(from).now(), until: at(until).now() });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gp-tls-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wish = (name: string, days = 0) => ({ folder: join(folder, name), cityId: '130481', clock: at(days) });

const pemOf = (raw: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${raw.toString('base64')}\n-----END CERTIFICATE-----\n`;

/** As Electron shows what a server has sent. */
function shownOf(peer: DetailedPeerCertificate): ShownCertificate {
  const above = peer.issuerCertificate;
  const isTop = above === undefined || above.fingerprint256 === peer.fingerprint256;
  return { data: pemOf(peer.raw), ...(!isTop && { issuerCert: shownOf(above) }) };
}

/** What a client that believes nobody is shown by a server of this machine. */
async function show(tls: { readonly cert: string; readonly key: string }): Promise<ShownCertificate> {
  const server = createServer(tls).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const socket: TLSSocket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const shown = shownOf(socket.getPeerCertificate(true));
  socket.destroy();
  server.close();
  return shown;
}

test('row 26: the hub under the pinned authority is let in, and nobody else', async () => {
  const own = await makeCityTls(wish('own'), ['10.0.0.5', 'hub.example', '127.0.0.1']);
  const other = await makeCityTls(wish('other'), ['127.0.0.1']);
  const shown = await show(own);
  const now = Date.now();
  for (const pin of [own.fingerprint, shortPin(own.fingerprint)]) {
    for (const host of ['127.0.0.1', '10.0.0.5', 'hub.example']) {
      expect(certificateFault(shown, host, pin, now)).toBeNull();
    }
    expect(certificateFault(shown, '10.0.0.6', pin, now)).toBe('name');
    expect(certificateFault(shown, 'evil.example', pin, now)).toBe('name');
    expect(certificateFault(shown, '127.0.0.1', pin, now + 400 * day)).toBe('expired');
    expect(certificateFault(await show(other), '127.0.0.1', pin, now)).toBe('unknown');
  }
});

test('a certificate out of its time, a chain that only names the authority, and an end that plays one are refused', async () => {
  const authority = await makeAuthority('city', validity(-1, 100));
  const { fingerprint } = await makeCityTls(wish('plain'), ['127.0.0.1']);
  const real = readFileSync(join(folder, 'plain', 'ca.crt'), 'utf8');
  const forged = await makeServerCertificate(authority, ['127.0.0.1'], validity(-1, 10));
  const [leaf = ''] = forged.cert.split(/(?<=-----END CERTIFICATE-----\n)/u);
  // Another authority's certificate with the pinned one behind it.
  expect(
    certificateFault({ data: leaf, issuerCert: { data: real } }, '127.0.0.1', fingerprint, Date.now()),
  ).toBe('unknown');
  // A certificate that holds, under an authority that is over.
  const over = await makeAuthority('city', validity(-20, -10));
  const held = await makeServerCertificate(over, ['127.0.0.1'], validity(-1, 10));
  const [own = ''] = held.cert.split(/(?<=-----END CERTIFICATE-----\n)/u);
  const pin = fingerprintOf(new X509Certificate(over.cert));
  const overShown = { data: own, issuerCert: { data: over.cert } };
  expect(certificateFault(overShown, '127.0.0.1', pin, Date.now())).toBe('expired');
  // The pinned authority itself at the other end, and nothing that is a certificate at all.
  expect(
    certificateFault({ data: real, issuerCert: { data: real } }, '127.0.0.1', fingerprint, Date.now()),
  ).toBe('unknown');
  expect(certificateFault({ data: 'x' }, '127.0.0.1', fingerprint, Date.now())).toBe('unknown');
});

test('the keys are the owner’s alone', async () => {
  await makeCityTls(wish('modes'), ['127.0.0.1']);
  for (const name of ['ca.key', 'hub.key']) {
    expect(statSync(join(folder, 'modes', name)).mode & 0o777).toBe(0o600);
  }
});

test('the certificate is kept until it runs out soon or a name is wanted, under the same authority', async () => {
  const made = await makeCityTls(wish('kept'), ['127.0.0.1']);
  expect(await cityTls(wish('kept', 300))).toEqual(made);
  const renewed = await cityTls(wish('kept', 380));
  expect(renewed?.cert).not.toBe(made.cert);
  expect(renewed?.fingerprint).toBe(made.fingerprint);
  const named = await makeCityTls(wish('kept', 380), ['hub.example']);
  expect(named.names).toEqual(['hub.example', '127.0.0.1']);
  expect(named.fingerprint).toBe(made.fingerprint);
  expect(await cityTls(wish('nowhere'))).toBeNull();
});

test('a name of a host or an address may stand in a certificate, and nothing else', () => {
  expect(['10.0.0.5', '::1', 'hub', 'hub.example-1.cn'].map(isHostName)).not.toContain(false);
  expect(['', 'https://hub', 'hub:8480', 'a b', '-a', 'a..b', '*.cn'].map(isHostName)).not.toContain(true);
});
