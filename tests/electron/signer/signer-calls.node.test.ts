import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTokenVault, type SecretStore } from '../../../electron/hub/token-vault.ts';
import { renewByPackage, renewOnEnrolment } from '../../../electron/signer/renew-on-enrolment.ts';
import { createSignerCalls } from '../../../electron/signer/signer-calls.ts';
import type { Calls } from '../../../shared/ipc/channels.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';
import type { Who } from '../../../shared/sync/account-answers.ts';
import { checkStatement } from '../../../shared/proof/check-statement.ts';

const city: Profile = {
  mode: 'office',
  role: 'city',
  orgCode: '130481',
  actorId: 'city-1',
  actorName: '李四',
  panelMemberId: null,
  deviceId: 'pc-2',
};
const claims = {
  number: '武工评〔2026〕G001',
  name: '陈堃',
  unionName: '武安市鑫源金属制品有限公司工会委员会',
  levelName: '高级',
  year: 2026,
  issuedOn: '2026-12-08',
  signedAt: 1_796_700_000,
};
/** Turns every byte round: enough to see whether a secret lies about in plain text. */
const secrets: SecretStore = {
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text) => Buffer.from(text).map((byte) => byte ^ 255) as Buffer,
  decryptStringAsync: async (sealed) => ({
    result: Buffer.from(sealed.map((byte) => byte ^ 255)).toString(),
    shouldReEncrypt: false,
  }),
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signer-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function signerOf(readProfile: () => Profile | null) {
  const log = () => undefined;
  const vaultOf = (name: string) =>
    createTokenVault({ secrets, platform: 'win32', path: join(folder, `${name}.json`), log });
  return createSignerCalls({ readProfile, vaultOf, log });
}

test('the key is made once, kept encrypted, and found again after a restart', async () => {
  expect(await signerOf(() => city).key()).toBeNull();
  const made = await signerOf(() => city).makeKey();
  const again = signerOf(() => city);
  expect(await again.key()).toEqual(made);
  const { statements } = await again.sign({ claims: [claims] });
  const keys = [{ ...made, device: '', since: '2026-12-01T00:00:00Z' }];
  expect(await checkStatement(statements[0] ?? '', { keys, voidNumbers: [] }, '2026-12-31')).toEqual({
    kind: 'valid',
    claims,
  });
  const file = readFileSync(join(folder, 'office-313330343831.json'), 'utf8');
  expect(
    Buffer.from((JSON.parse(file) as { encrypted: string }).encrypted, 'base64').toString('latin1'),
  ).not.toContain('secret');
});

test('without a key nothing is signed', async () => {
  await expect(signerOf(() => city).sign({ claims: [claims] })).rejects.toMatchObject({
    code: 'ISSUER_KEY_MISSING',
  });
});

test('the demo signs with a key of its own', async () => {
  let profile = city;
  const signer = signerOf(() => profile);
  const real = await signer.makeKey();
  profile = { ...city, mode: 'demo' };
  expect(await signer.key()).toBeNull();
  expect((await signer.makeKey()).id).not.toBe(real.id);
  profile = city;
  expect(await signer.key()).toEqual(real);
});

describe('row 33: the key for what is handed in', () => {
  const township: Profile = { ...city, role: 'township', orgCode: '130481100', deviceId: 'pc-1' };
  const submitted = {
    sheetId: '2026|a1|self',
    version: 1,
    at: '2026-11-02T08:00:00.000Z',
    by: '张三',
    actor: 'clerk-1',
    device: 'pc-1',
    unit: '130481100',
    scheme: '5'.repeat(64),
    content: '6'.repeat(64),
  };

  test('is one for two that ask at once, and the same after a restart', async () => {
    const signer = signerOf(() => township);
    const [one, other] = await Promise.all([signer.deviceKey(), signer.deviceKey()]);
    expect(one?.publicKey).toMatch(/^[0-9a-f]{64}$/);
    expect(other).toEqual(one);
    const again = await signerOf(() => township).signSubmission({ claims: submitted });
    expect(again).toMatchObject({ suite: 'gs1', publicKey: one?.publicKey });
    // Ed25519 gives the same signature for the same words and key.
    expect(await signer.signSubmission({ claims: submitted })).toEqual(again);
  });

  test('is another once this PC is enrolled again, on the network or by package', async () => {
    const seat = { orgCode: '130481100', panelMemberId: null } as Who;
    const signer = signerOf(() => township);
    const publicKeys = [(await signer.deviceKey())?.publicKey];
    const hub = {
      enrol: async () => ({ kind: 'ok', value: seat }),
      signIn: async () => ({ kind: 'offline' }),
    };
    const ways = renewOnEnrolment(hub as unknown as Calls<'hub'>, signer.renew);
    await ways.signIn({ account: '', password: '', deviceId: 'pc-1' });
    expect((await signer.deviceKey())?.publicKey).toBe(publicKeys[0]);
    await ways.enrol({ code: '', deviceId: 'pc-1' });
    publicKeys.push((await signer.deviceKey())?.publicKey);
    const carry = { enrol: async () => seat } as unknown as Calls<'carry'>;
    await renewByPackage(carry, signer.renew).enrol({ package: '', code: '' });
    publicKeys.push((await signer.deviceKey())?.publicKey);
    expect(new Set(publicKeys).size).toBe(3);
    // Also for a program that is started again.
    expect((await signerOf(() => township).deviceKey())?.publicKey).toBe(publicKeys[2]);
  });

  test('is another for each office, and signs in no other office’s name', async () => {
    const own = await signerOf(() => township).deviceKey();
    const neighbour = signerOf(() => ({ ...township, orgCode: '130481101' }));
    expect(await neighbour.deviceKey()).not.toEqual(own);
    await expect(neighbour.signSubmission({ claims: submitted })).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    });
  });

  test('is not kept where it could only be kept in plain text', async () => {
    const open = { ...secrets, getSelectedStorageBackend: () => 'basic_text' };
    const log = () => undefined;
    const vaultOf = (name: string) =>
      createTokenVault({ secrets: open, platform: 'linux', path: join(folder, `${name}.json`), log });
    const signer = createSignerCalls({ readProfile: () => township, vaultOf, log });
    expect(await signer.deviceKey()).toBeNull();
    expect(await signer.signSubmission({ claims: submitted })).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });
});

test.each([[null], [{ ...city, role: 'township' } as const]])(
  'nobody but a city office has a key',
  async (profile) => {
    const signer = signerOf(() => profile);
    for (const call of [signer.key, signer.makeKey, () => signer.sign({ claims: [claims] })]) {
      await expect(call()).rejects.toMatchObject({ code: 'ISSUER_NOT_CITY' });
    }
    expect(existsSync(join(folder, 'office-313330343831.json'))).toBe(false);
  },
);
