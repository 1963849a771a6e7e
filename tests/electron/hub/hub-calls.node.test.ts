import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHubCalls } from '../../../electron/hub/hub-calls.ts';
import { createHubLink } from '../../../electron/hub/hub-link.ts';
import type { SecretStore } from '../../../electron/hub/token-vault.ts';
import { PROTOCOL_HEADER } from '../../../shared/sync/protocol.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let folder: string;
let answer: Answer;
let seen: IncomingMessage[];
let address: string;
const server = createServer((request, response) => {
  seen.push(request);
  answer(request, response);
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-'));
  seen = [];
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  rmSync(folder, { recursive: true });
});

/** A key store that only turns the text round. */
const turned = (text: string): string => Array.from(text).toReversed().join('');
const secrets = (backend = 'gnome_libsecret'): SecretStore => ({
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text) => Buffer.from(turned(text)),
  decryptStringAsync: async (bytes) => ({ result: turned(bytes.toString()), shouldReEncrypt: false }),
  getSelectedStorageBackend: () => backend,
});

const logged: string[] = [];
const open = (store = secrets()) =>
  createHubCalls(
    createHubLink({
      addressFile: join(folder, 'hub.json'),
      tokenFile: join(folder, 'hub-token.json'),
      fetch,
      fetchPinned: () => fetch,
      ownPin: () => null,
      secrets: store,
      platform: 'linux',
      log: (event) => logged.push(event),
    }),
    '办公室',
  );

const json =
  (status: number, body: object): Answer =>
  (_request, response) => {
    response.writeHead(status, { [PROTOCOL_HEADER]: '1', 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
const html: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<!doctype html><title>上网认证</title>');
};
const who = {
  id: 'account-1',
  name: '张三',
  role: 'townshipOperator',
  orgCode: '130481100',
  panelMemberId: null,
  cityId: '130481',
  deviceId: 'pc-1',
};
const enrolled = { ...who, token: 'secret-token' };
const told = (code: string) => ({ code, params: {}, message: '' });
const emptyPull = json(200, { documents: [], checkpoint: { seq: 0 }, more: false });

test('without an address every request says so', async () => {
  const hub = open();
  expect(await hub.status()).toEqual({ address: null, fixed: false, signedIn: false });
  expect(await hub.probe()).toEqual({ kind: 'not-set' });
  expect(await hub.changes()).toEqual({ kind: 'not-set' });
});

test('the address is kept in its plain form, and a wrong one is refused with a way to mend it', async () => {
  await open().configure({ address: ' HTTPS://Hub.Example:8480/ ' });
  expect(await open().status()).toMatchObject({ address: 'https://hub.example:8480' });
  for (const wrong of [
    'hub.example',
    'ftp://hub.example',
    'https://a:b@hub.example',
    'https://hub.example/x',
  ]) {
    await expect(open().configure({ address: wrong })).rejects.toMatchObject({ code: 'HUB_ADDRESS_INVALID' });
  }
  expect(await open().status()).toMatchObject({ address: 'https://hub.example:8480' });
});

test('the token is stored encrypted and goes with every request', async () => {
  const hub = open();
  await hub.configure({ address });
  answer = json(200, enrolled);
  expect(await hub.signIn({ account: 'clerk', password: 'p', deviceId: 'pc-1' })).toMatchObject({
    kind: 'ok',
    value: who,
  });
  expect(readFileSync(join(folder, 'hub-token.json'), 'utf8')).not.toContain('secret-token');
  answer = emptyPull;
  const again = open();
  expect(await again.pull({ collection: 'sheets', after: 7, limit: 100 })).toMatchObject({ kind: 'ok' });
  const request = seen.at(-1);
  expect(request?.url).toBe('/v1/sync/sheets/pull?after=7&limit=100');
  expect(request?.headers).toMatchObject({ authorization: 'Bearer secret-token', [PROTOCOL_HEADER]: '1' });
  await again.signOut();
  expect(await open().status()).toMatchObject({ signedIn: false });
});

test('a token is not kept where it could only be kept in plain text', async () => {
  const hub = open(secrets('basic_text'));
  await hub.configure({ address });
  answer = json(200, enrolled);
  await expect(hub.enrol({ code: '1234', deviceId: 'pc-1' })).rejects.toMatchObject({
    code: 'SECRETS_UNPROTECTED',
  });
  expect(await open().status()).toMatchObject({ signedIn: false });
});

test('a token of another system user is no token', async () => {
  const hub = open();
  await hub.configure({ address });
  answer = json(200, enrolled);
  await hub.signIn({ account: 'clerk', password: 'p', deviceId: 'pc-1' });
  const foreign = open({ ...secrets(), decryptStringAsync: () => Promise.reject(new Error('wrong key')) });
  expect(await foreign.status()).toMatchObject({ signedIn: false });
  expect(logged).toContain('token-unreadable');
  expect(await open().status()).toMatchObject({ signedIn: true });
});

test.each<[string, Answer, object]>([
  ['a page in place of the hub', html, { kind: 'not-a-hub' }],
  ['JSON of something else', (_q, r) => r.end('{}'), { kind: 'not-a-hub' }],
  ['an answer cut short', (_q, r) => r.destroy(), { kind: 'offline' }],
  ['no session', json(401, told('SIGN_IN_AGAIN')), { kind: 'signed-out', code: 'SIGN_IN_AGAIN' }],
  ['too much', json(413, told('BATCH_TOO_LARGE')), { kind: 'too-large' }],
  ['an old program', json(426, told('PROTOCOL_TOO_OLD')), { kind: 'outdated', code: 'PROTOCOL_TOO_OLD' }],
  ['a wrong request', json(400, told('REQUEST_INVALID')), { kind: 'rejected', code: 'REQUEST_INVALID' }],
  ['a failing hub', json(500, told('HUB_FAILED')), { kind: 'failed', code: 'HUB_FAILED' }],
  ['a busy proxy', json(503, {}), { kind: 'failed', code: 'HUB_FAILED' }],
])('%s', async (_name, given, outcome) => {
  const hub = open();
  await hub.configure({ address });
  answer = given;
  expect(await hub.push({ collection: 'sheets', rows: [{}] })).toMatchObject(outcome);
});

test('a log-in page that redirects is known for what it is and never gets the token', async () => {
  const hub = open();
  await hub.configure({ address });
  answer = json(200, enrolled);
  await hub.signIn({ account: 'clerk', password: 'p', deviceId: 'pc-1' });
  seen = [];
  answer = (request, response) => {
    if (request.url === '/login') return html(request, response);
    response.writeHead(302, { location: '/login' });
    response.end();
  };
  expect(await hub.probe()).toEqual({ kind: 'not-a-hub' });
  expect(seen.filter(({ url }) => url === '/login').map(({ headers }) => headers.authorization)).toEqual([
    undefined,
  ]);
});

test('nobody at the address is offline', async () => {
  const hub = open();
  await hub.configure({ address: 'http://127.0.0.1:9' });
  expect(await hub.probe()).toEqual({ kind: 'offline' });
});

test('changes are heard over the stream until the address moves', async () => {
  const hub = open();
  await hub.configure({ address });
  answer = (_request, response) => {
    response.writeHead(200, { [PROTOCOL_HEADER]: '1', 'content-type': 'text/event-stream' });
    response.write('event: ready\ndata: {}\n\nevent: changed\ndata: {"collections":["sheets"]}\n\n');
  };
  expect(await hub.changes()).toMatchObject({ value: { kind: 'opened' } });
  expect(await hub.changes()).toMatchObject({ value: { kind: 'changed', collections: ['sheets'] } });
  await hub.configure({ address: 'http://127.0.0.1:9' });
  expect(await hub.changes()).toEqual({ kind: 'offline' });
  await hub.configure({ address });
  answer = json(401, told('SIGN_IN_AGAIN'));
  expect(await hub.changes()).toMatchObject({ kind: 'signed-out' });
});

/** A hub that names itself and lets everybody in. */
const hubNamed =
  (hub: string): Answer =>
  (request, response) => {
    if (request.url === '/v1/identity') return json(200, { hub })(request, response);
    return (request.method === 'POST' ? json(200, enrolled) : emptyPull)(request, response);
  };

test('the hub that has moved is known again; another one at the address is told nothing', async () => {
  answer = hubNamed('ours');
  const hub = open();
  await hub.configure({ address });
  await hub.enrol({ code: '1234', deviceId: 'pc-1' });
  const moved = address.replace('127.0.0.1', 'localhost');
  await hub.configure({ address: moved });
  expect(await hub.probe()).toMatchObject({ kind: 'ok' });

  const again = open();
  answer = hubNamed('theirs');
  seen = [];
  expect(await again.probe()).toEqual({ kind: 'other-hub' });
  expect(await again.changes()).toEqual({ kind: 'other-hub' });
  expect(await again.push({ collection: 'sheets', rows: [{}] })).toEqual({ kind: 'other-hub' });
  expect(seen.map(({ url, headers }) => [url, headers.authorization])).toEqual([
    ['/v1/identity', undefined],
    ['/v1/identity', undefined],
    ['/v1/identity', undefined],
  ]);
  answer = hubNamed('ours');
  expect(await again.probe()).toMatchObject({ kind: 'ok' });
  expect(seen.at(-1)?.headers.authorization).toBe('Bearer secret-token');
});

test('a PC that leaves a hub remembers where it was, and by which authority', async () => {
  const authority = '3f'.repeat(32);
  answer = hubNamed('ours');
  const hub = open();
  await hub.configure({ address });
  await hub.enrol({ code: '1234', deviceId: 'pc-1' });
  expect(await hub.status()).not.toHaveProperty('before');
  await hub.signOut();
  await hub.configure({ address: 'http://127.0.0.1:9' });
  expect(await open().status()).toMatchObject({ address: 'http://127.0.0.1:9', before: address });

  const city = `https://127.0.0.1:9#${authority}`;
  await hub.configure({ address: city });
  expect(await open().status()).toMatchObject({ authority });
  await hub.signOut();
  await hub.configure({ address });
  const status = await open().status();
  expect(status).toMatchObject({ before: city });
  expect(status).not.toHaveProperty('authority');
});

test('whoever enrols anew at another hub is known there from then on', async () => {
  answer = hubNamed('ours');
  const hub = open();
  await hub.configure({ address });
  await hub.enrol({ code: '1234', deviceId: 'pc-1' });
  answer = hubNamed('theirs');
  seen = [];
  expect(await hub.enrol({ code: '5678', deviceId: 'pc-1' })).toMatchObject({ kind: 'ok' });
  expect(seen.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
  expect(await open().probe()).toMatchObject({ kind: 'ok' });
});

test('a hub that does not name itself is known by the token alone', async () => {
  answer = hubNamed('ours');
  const hub = open();
  await hub.configure({ address });
  await hub.enrol({ code: '1234', deviceId: 'pc-1' });
  answer = (request, response) =>
    (request.url === '/v1/identity' ? json(404, told('ADDRESS_UNKNOWN')) : emptyPull)(request, response);
  expect(await open().probe()).toMatchObject({ kind: 'ok' });
});
