import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqliteStore } from '../../../server/store/open-store.ts';
import type { HubStore } from '../../../server/store/hub-store.ts';
import { sha256 } from '../../../server/store/audit-entry.ts';
import { makeCityTls, type CityTls } from '../../../server/tls/city-authority.ts';
import {
  makeAuthority,
  makeServerCertificate,
  type CertifiedKey,
} from '../../../server/tls/make-certificate.ts';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import type { Meeting } from '../../../shared/sync/meeting.ts';
import { pinText } from '../../../shared/sync/hub-pin.ts';
import { protocol } from '../../helpers/account-hub.ts';
import { cityCode } from '../../helpers/hub-documents.ts';
import { openMeetingHub, panelSheet, submitted, type MeetingHub } from '../../helpers/meeting-hub.ts';
import { tabletOf } from '../../helpers/tablet.ts';
import { password } from '../../helpers/test-accounts.ts';

const day = 24 * 60 * 60 * 1000;
const validity = (from: number, until: number) => ({
  from: new Date(Date.now() + from * day),
  until: new Date(Date.now() + until * day),
});

let folder = '';
let stores: HubStore[] = [];
let own: CityTls;
let laptop: MeetingHub;
let city: MeetingHub;
let meeting: Meeting;
let address = '';
const sheet = { id: '' };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gp-hand-over-'));
  const clock = { now: () => new Date() };
  own = await makeCityTls({ folder: join(folder, 'tls'), cityId: cityCode, clock }, ['127.0.0.1']);
  stores = [await openSqliteStore(join(folder, 'near')), await openSqliteStore(join(folder, 'far'))];
  const [near, far] = stores;
  if (!near || !far) throw new Error('both stores are open');
  laptop = await openMeetingHub(near, cityCode);
  city = await openMeetingHub(far, cityCode, { tls: own });
  address = await city.app.listen({ port: 0, host: '127.0.0.1' });
  meeting = await laptop.openMeeting();
  const tablet = await tabletOf(laptop, await laptop.join(meeting.id, 'm1'));
  const given = submitted(panelSheet('a1', 'm1', tablet.accountId), 300);
  sheet.id = given.id;
  await tablet.push('sheets', given);
  await laptop.ask('POST', `/v1/meetings/${meeting.id}/minutes`, laptop.operator);
});
afterAll(async () => {
  await Promise.all([laptop.app.close(), city.app.close()]);
  for (const store of stores) await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Hands over to the hub at this address, which may carry a fingerprint behind a `#`. */
async function handOver(to: string): Promise<Readonly<Record<string, unknown>>> {
  const wanted = { address: to, account: 'admin', password };
  return (await laptop.ask('POST', `/v1/meetings/${meeting.id}/hand-over`, laptop.operator, wanted)).body;
}
const refused = (code: string) => ({ kind: 'refused', code });
const arrived = async (): Promise<number> =>
  (await city.store.documents(cityCode).findByIds('sheets', [sheet.id])).size;

/** Lets everybody in, as somebody would who wants to be told; counts what he is told. */
async function impostor(tls: CertifiedKey): Promise<{ server: Server; at: string; told: () => number }> {
  let told = 0;
  const server = createServer(tls, (_request, response) => {
    told += 1;
    response.writeHead(200, { ...protocol, 'content-type': 'application/json' });
    response.end(JSON.stringify({ role: 'cityAdmin' }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { server, at, told: () => told };
}

/** What a certificate of this authority, for these names and days, is answered with; the server is told nothing. */
async function answerTo(tls: CertifiedKey, mark: string): Promise<Readonly<Record<string, unknown>>> {
  const { server, at, told } = await impostor(tls);
  try {
    const answer = await handOver(`${at}${mark}`);
    expect(told()).toBe(0);
    return answer;
  } finally {
    server.close();
  }
}

test('row 26: a meeting goes to the hub under the city’s own authority, and nothing of it to anybody else', async () => {
  const mark = `#${own.fingerprint}`;
  const other = await makeAuthority(`Gongping ${cityCode}`, validity(-1, 100));
  const issued = (authority: CertifiedKey, name: string, from: number, until: number) =>
    makeServerCertificate(authority, [name], validity(from, until));
  const foreign = await issued(other, '127.0.0.1', -1, 10);
  const real = {
    cert: readFileSync(join(folder, 'tls', 'ca.crt'), 'utf8'),
    key: readFileSync(join(folder, 'tls', 'ca.key'), 'utf8'),
  };
  const [leaf = ''] = foreign.cert.split(/(?<=-----END CERTIFICATE-----\n)/u);

  // The city's hub itself, by no fingerprint, by another one, and by one that an address without TLS cannot have.
  expect(await handOver(address)).toMatchObject(refused('MEETING_CITY_PIN_MISSING'));
  expect(await handOver(`${address}#${'0'.repeat(64)}`)).toMatchObject(refused('MEETING_CITY_PIN_OTHER'));
  expect(await handOver(`${address}#C96N`)).toMatchObject(refused('HUB_PIN_INVALID'));
  expect(await handOver(`${address.replace('https', 'http')}${mark}`)).toMatchObject(
    refused('HUB_PIN_INVALID'),
  );
  // Another machine in its place: with another authority, with the city's shown behind it, and with the city's own
  // certificate for somebody else or for another time.
  expect(await answerTo(foreign, '')).toMatchObject(refused('MEETING_CITY_PIN_MISSING'));
  expect(await answerTo(foreign, mark)).toMatchObject(refused('MEETING_CITY_PIN_OTHER'));
  expect(await answerTo({ ...foreign, cert: leaf + real.cert }, mark)).toMatchObject(
    refused('MEETING_CITY_PIN_OTHER'),
  );
  expect(await answerTo(await issued(real, 'hub.example', -1, 10), mark)).toMatchObject(
    refused('HUB_CERTIFICATE_NAME'),
  );
  expect(await answerTo(await issued(real, '127.0.0.1', -10, -1), mark)).toMatchObject(
    refused('HUB_CERTIFICATE_EXPIRED'),
  );
  expect(await arrived()).toBe(0);

  const taken = { clashed: [], refused: [] };
  expect(await handOver(`${address}#${pinText(own.fingerprint)}`)).toEqual({
    kind: 'taken',
    taken: { ...taken, stored: 1, known: 0 },
  });
  expect(await arrived()).toBe(1);
  expect(await handOver(address + mark)).toEqual({ kind: 'taken', taken: { ...taken, stored: 0, known: 1 } });
  const { body: there } = await city.ask('GET', `/v1/meetings/${meeting.id}`, city.operator);
  const { body: here } = await laptop.ask('GET', `/v1/meetings/${meeting.id}`, laptop.operator);
  expect(there['minutes']).toMatchObject({
    content: { chair: '王建国', candidates: [{ valid: 1 }, {}, {}] },
  });
  expect(there).toEqual(here);
});

test('no minutes are taken over that were changed after they were signed', async () => {
  const { body } = await laptop.ask('GET', `/v1/meetings/${meeting.id}`, laptop.operator);
  const { minutes, ...rest } = body as unknown as Meeting;
  if (!minutes) throw new Error('minutes were drawn');
  const content = { ...minutes.content, quorum: 1 };
  for (const changed of [
    { ...minutes, content },
    { ...minutes, content, hash: sha256(canonicalJson(content)) },
  ]) {
    await laptop.store.write(cityCode, (writer) => writer.putMeeting({ ...rest, minutes: changed }));
    expect(await handOver(`${address}#${own.fingerprint}`)).toMatchObject(refused('MEETING_PACKAGE_DAMAGED'));
  }
});

test('where nobody speaks TLS, or nobody answers, that is said', async () => {
  const plain = await laptop.app.listen({ port: 0, host: '127.0.0.1' });
  const unreachable = refused('MEETING_CITY_UNREACHABLE');
  const mark = `#${own.fingerprint}`;
  expect(await handOver(plain.replace('http:', 'https:') + mark)).toMatchObject(unreachable);
  expect(await handOver(`https://127.0.0.1:1${mark}`)).toMatchObject(unreachable);
});
