import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCarryCalls } from '../../../electron/carry/carry-calls.ts';
import { createCarryKeys } from '../../../electron/carry/carry-keys.ts';
import { OpenedPackages, packageIn } from '../../../electron/carry/opened-packages.ts';
import type { TokenVault } from '../../../electron/hub/token-vault.ts';
import type { Send } from '../../../shared/sync/hub-client.ts';
import { PROTOCOL_HEADER } from '../../../shared/sync/protocol.ts';
import { openPackage } from '../../../shared/transfer/open-package.ts';
import { splitPackage } from '../../../shared/transfer/package-header.ts';
import { makePackageKeys, type PackageKeys } from '../../../shared/transfer/package-keys.ts';
import { sealPackage } from '../../../shared/transfer/seal-package.ts';

let city: PackageKeys;
let kept: string | null;
let folder: string;

beforeEach(async () => {
  city = await makePackageKeys();
  kept = null;
  folder = mkdtempSync(join(tmpdir(), 'gp-carry-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const vault: TokenVault = {
  read: async () => kept,
  write: async (text) => {
    kept = text;
  },
  clear: () => {
    kept = null;
  },
};

/** A hub that knows the PC. */
const hub: Send = async () => ({
  status: 200,
  header: (name) => (name === PROTOCOL_HEADER ? '1' : null),
  body: JSON.stringify({
    cityId: '130481',
    deviceId: 'pc-1',
    city: { signingKey: city.signingKey, recipient: city.recipient },
  }),
});

const noFiles = { files: [], filesLeft: { later: 0, tooLarge: 0 } };
const log = () => undefined;
const pcWith = (send: Send) => {
  const keys = createCarryKeys({ vault, send, log });
  const opened = new OpenedPackages(log);
  const calls = createCarryCalls({
    keys,
    enrol: () => Promise.reject(new Error('not used')),
    readFile: async () => Buffer.from('bytes'),
    send,
    pcName: '办公室',
    opened,
    save: async () => true,
    now: () => 0,
  });
  return { keys, opened, calls };
};

const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

async function fromCity(serial: number, answers: number): Promise<string> {
  const own = JSON.parse(kept ?? '') as { own: PackageKeys };
  const header = { kind: 'to-office', cityId: '130481', deviceId: 'pc-1', serial, createdAt: '' } as const;
  const contents = { answers, from: {}, answered: [], changes: [] };
  const { file } = await sealPackage({ header, contents, from: city, to: own.own });
  return Buffer.from(file).toString('base64');
}

test('before the keys are exchanged nothing is written and nothing is opened', async () => {
  const { calls, keys } = pcWith(async () => ({ kind: 'offline' }));
  await keys.exchange();
  expect(await calls.status()).toEqual({ ready: false, opened: false });
  await expect(calls.seal({ confirms: {}, rows: [], ...noFiles })).rejects.toMatchObject({
    code: 'CARRY_NOT_READY',
  });
});

test('a package is for the city alone, signed, and each has the next number', async () => {
  const { calls, keys } = pcWith(hub);
  await keys.exchange();
  const first = await calls.seal({ confirms: {}, rows: [], ...noFiles });
  const second = await calls.seal({ confirms: { unions: 3 }, rows: [], ...noFiles });
  expect([first.fileName, second.fileName]).toEqual(['报送-办公室-1.gpx', '报送-办公室-2.gpx']);
  const { own } = JSON.parse(kept ?? '') as { own: PackageKeys };
  const reader = { kind: 'to-city', cityId: '130481', keys: city, signer: own } as const;
  expect(await openPackage(splitPackage(bytes(second.package)), reader)).toMatchObject({
    confirms: { unions: 3 },
  });
  await keys.exchange();
  expect((await calls.seal({ confirms: {}, rows: [], ...noFiles })).header).toMatchObject({
    serial: 3,
    signer: first.header.signer,
  });
});

test('a restored disk goes on after the number that the city knows', async () => {
  const { calls, keys } = pcWith(hub);
  await keys.exchange();
  await calls.unseal({ package: await fromCity(1, 7) });
  expect((await calls.seal({ confirms: {}, rows: [], ...noFiles })).header.serial).toBe(8);
});

test('a file on a write-protected stick is read, once, and what is no package on a command line is left', () => {
  const { opened } = pcWith(hub);
  const path = join(folder, '回执.GPX');
  writeFileSync(path, 'content');
  chmodSync(path, 0o444);
  opened.note(packageIn(['gongping', '--flag', path]));
  expect(opened.take()).toEqual({ fileName: '回执.GPX', package: Buffer.from('content').toString('base64') });
  expect(opened.take()).toBeNull();
  opened.note(packageIn(['gongping', 'letter.pdf']));
  opened.note(join(folder, 'gone.gpx'));
  expect(opened.isWaiting).toBe(false);
});
