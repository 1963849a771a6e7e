import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyOf } from '../../../electron/vault/vault-file.ts';
import type { SystemStore } from '../../../electron/vault/system-store.ts';
import { Vault } from '../../../electron/vault/vault.ts';
import { makeRecoverySheets } from '../../../shared/transfer/recovery-sheets.ts';

const zhang = {
  actorId: 'user-1',
  actorName: '张三',
  role: 'township',
  orgCode: '130481100',
  panelMemberId: null,
} as const;
const li = { ...zhang, actorId: 'user-2', actorName: '李四' } as const;
const right = '春风十里不如你来';
const password = `${right}2026`;

/** A key store that belongs to one user of the system; `reset` makes it forget everything. */
function systemStore() {
  let user = 1;
  const store: SystemStore = {
    seal: async (text) => `sealed-${user}:${text}`,
    open: async (sealed) =>
      sealed.startsWith(`sealed-${user}:`) ? sealed.slice(`sealed-${user}:`.length) : null,
  };
  return { store, reset: () => (user += 1) };
}
const noStore: SystemStore = { seal: async () => null, open: async () => null };

/** As little as Argon2id can cost; what the product asks for is tried once. */
const cost = { memory: 64, passes: 2, parallelism: 1 };

let folder = '';
let file = '';
let clock = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vault-'));
  file = join(folder, 'vault.json');
  clock = Date.parse('2026-11-22T08:00:00Z');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = (system: SystemStore): Vault => new Vault({ file, system, now: () => clock, cost });
const sheets = () => {
  const { codes, set } = makeRecoverySheets((count) => crypto.getRandomValues(new Uint8Array(count)));
  return { codes: { one: codes[0], two: codes[1] }, set };
};
const madeAt = '2026-11-22T08:00:00.000Z';

test('each unit has a key of its own, the same after a restart', async () => {
  const vault = start(noStore);
  const [own, other] = await Promise.all([vault.dataKey('office'), vault.dataKey('office-xy')]);
  expect(Buffer.from(own, 'base64')).toHaveLength(32);
  expect(other).not.toBe(own);
  expect(await start(noStore).dataKey('office')).toBe(own);
});

test('where the system protects it, the key is not in the file', async () => {
  const { store } = systemStore();
  const sealing: SystemStore = {
    seal: async (text) => Buffer.from((await store.seal(text)) ?? '').toString('base64'),
    open: async (sealed) => store.open(Buffer.from(sealed, 'base64').toString()),
  };
  const key = await start(sealing).dataKey('office');
  expect(readFileSync(file, 'utf8')).not.toContain(key);
});

describe.each([
  ['with a key store', () => systemStore().store],
  ['without a key store', () => noStore],
])('%s', (_what, makeStore) => {
  test('after a restart only the password opens, and the wrong one does not', async () => {
    const store = makeStore();
    const first = start(store);
    const key = await first.dataKey('office');
    await first.setPassword('office', zhang, password, null);
    expect(readFileSync(file, 'utf8')).not.toContain(key);
    const vault = start(store);
    await expect(vault.dataKey('office')).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
    const wrong = vault.unlock('office', { actorId: 'user-1', password: right });
    await expect(wrong).rejects.toMatchObject({ code: 'VAULT_PASSWORD_WRONG' });
    await expect(vault.dataKey('office')).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
    await expect(vault.unlock('office', { actorId: 'user-1', password })).resolves.toEqual(zhang);
    expect(await vault.dataKey('office')).toBe(key);
    vault.lock();
    await expect(vault.dataKey('office')).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
  });

  test('row 42: that there are marks is wrapped with the key, and nobody takes it away without it', async () => {
    const store = makeStore();
    const first = start(store);
    const key = await first.dataKey('office');
    expect(first.isMarked('office')).toBe(false);
    await first.setPassword('office', li, password, null);
    await first.noteMarked('office');
    await first.setPassword('office', zhang, password, { actorId: 'user-2', password });
    // One password from before, and one from after it was noted.
    for (const [actorId, isMarked] of [
      ['user-1', true],
      ['user-2', true],
    ] as const) {
      const vault = start(store);
      await vault.unlock('office', { actorId, password });
      expect([vault.isMarked('office'), await vault.dataKey('office')]).toEqual([isMarked, key]);
    }
    const file1 = readFileSync(file, 'utf8').replaceAll(/,\s*"marked": true/gu, '');
    for (const path of [file, copyOf(file)]) writeFileSync(path, file1);
    const last = start(store);
    await last.unlock('office', { actorId: 'user-2', password });
    expect(last.isMarked('office')).toBe(true);
    await last.removePerson('office', 'user-1', { actorId: 'user-2', password });
    await last.removePerson('office', 'user-2', { actorId: 'user-2', password });
    const free = start(store);
    expect([await free.dataKey('office'), free.isMarked('office')]).toEqual([key, true]);
  });

  test('a key store that is away for a moment does not make a key plain', async () => {
    const store = makeStore();
    let isAway = false;
    const shaky: SystemStore = { ...store, seal: async (text) => (isAway ? null : store.seal(text)) };
    const vault = start(shaky);
    const key = await vault.dataKey('office');
    const before = readFileSync(file, 'utf8');
    isAway = true;
    await vault.noteMarked('office');
    expect(JSON.parse(readFileSync(file, 'utf8')).units.office.keeping.kind).toBe(
      JSON.parse(before).units.office.keeping.kind,
    );
    expect(await start(shaky).dataKey('office')).toBe(key);
  });

  test('two sheets open it and set a new password; one sheet or a foreign pair does nothing', async () => {
    const store = makeStore();
    const first = start(store);
    const key = await first.dataKey('office');
    await first.setPassword('office', zhang, password, null);
    const { codes } = sheets();
    await first.keepRecovery('office', codes, madeAt);
    const vault = start(store);
    const recover = (given: typeof codes) =>
      vault.recover('office', { codes: given, person: zhang, password: 'another-password-9' });
    await expect(recover({ one: codes.one, two: codes.one })).rejects.toMatchObject({
      code: 'RECOVERY_SHEETS_UNPAIRED',
    });
    await expect(recover(sheets().codes)).rejects.toMatchObject({ code: 'RECOVERY_SHEETS_OTHER' });
    await expect(vault.dataKey('office')).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
    await recover(codes);
    expect(await vault.dataKey('office')).toBe(key);
    const later = start(store);
    const old = later.unlock('office', { actorId: 'user-1', password });
    await expect(old).rejects.toMatchObject({ code: 'VAULT_PASSWORD_WRONG' });
    await later.unlock('office', { actorId: 'user-1', password: 'another-password-9' });
    expect(await later.dataKey('office')).toBe(key);
  });
});

test('the password alone is worth nothing under another user of the system; the sheets are', async () => {
  const { store, reset } = systemStore();
  const first = start(store);
  const key = await first.dataKey('office');
  await first.setPassword('office', zhang, password, null);
  const { codes } = sheets();
  await first.keepRecovery('office', codes, madeAt);
  reset();
  const vault = start(store);
  expect(await vault.isLost('office')).toBe(true);
  const unlock = vault.unlock('office', { actorId: 'user-1', password });
  await expect(unlock).rejects.toMatchObject({ code: 'VAULT_SYSTEM_LOST' });
  await vault.recover('office', { codes, person: zhang, password });
  const later = start(store);
  await later.unlock('office', { actorId: 'user-1', password });
  expect(await later.dataKey('office')).toBe(key);
});

test('five wrong passwords make the sixth wait, over restarts and whatever the clock says', async () => {
  const first = start(noStore);
  await first.setPassword('office', zhang, password, null);
  for (let time = 0; time < 5; time += 1) {
    const wrong = start(noStore).unlock('office', { actorId: 'user-1', password: 'wrong' });
    await expect(wrong).rejects.toMatchObject({ code: 'VAULT_PASSWORD_WRONG' });
  }
  const attempt = () => start(noStore).unlock('office', { actorId: 'user-1', password });
  await expect(attempt()).rejects.toMatchObject({ code: 'VAULT_WAIT', params: { seconds: 30 } });
  clock -= 86_400_000;
  await expect(attempt()).rejects.toMatchObject({ code: 'VAULT_WAIT', params: { seconds: 30 } });
  clock += 31_000;
  await expect(attempt()).resolves.toEqual(zhang);
});

test('several people open the same data, each with his own password, until one is removed', async () => {
  const first = start(noStore);
  const key = await first.dataKey('office');
  await first.setPassword('office', zhang, password, null);
  const proof = { actorId: 'user-1', password };
  await expect(
    first.setPassword('office', li, 'li-si-ding-1234', { actorId: 'user-1', password: 'wrong' }),
  ).rejects.toMatchObject({ code: 'VAULT_PASSWORD_WRONG' });
  await first.setPassword('office', li, 'li-si-ding-1234', proof);
  const vault = start(noStore);
  await expect(vault.unlock('office', { actorId: 'user-2', password: 'li-si-ding-1234' })).resolves.toEqual(
    li,
  );
  expect(await vault.dataKey('office')).toBe(key);
  await vault.removePerson('office', 'user-2', proof);
  const gone = start(noStore).unlock('office', { actorId: 'user-2', password: 'li-si-ding-1234' });
  await expect(gone).rejects.toMatchObject({ code: 'VAULT_PASSWORD_WRONG' });
  await vault.removePerson('office', 'user-1', proof);
  expect(await start(noStore).dataKey('office')).toBe(key);
});

test('nobody changes a password without knowing it, nor takes a weak one', async () => {
  const vault = start(noStore);
  await expect(vault.setPassword('office', zhang, '123', null)).rejects.toMatchObject({
    code: 'PASSWORD_WEAK',
  });
  await vault.setPassword('office', zhang, password, null);
  const change = vault.setPassword('office', zhang, 'another-password-9', null);
  await expect(change).rejects.toMatchObject({ code: 'VAULT_PASSWORD_WRONG' });
});

test.each([
  ['another role', (text: string) => text.replaceAll('"township"', '"city"')],
  ['another cost', (text: string) => text.replaceAll('"passes": 2', '"passes": 1')],
  [
    'another salt',
    (text: string) => text.replaceAll(/"salt": "(.)/g, (_, sign) => `"salt": "${sign === 'A' ? 'B' : 'A'}`),
  ],
  ['another unit', (text: string) => text.replaceAll('"office": {', '"office-xy": {')],
])('a file with %s no longer opens', async (_what, tamper) => {
  const vault = start(noStore);
  await vault.setPassword('office', zhang, password, null);
  const whole = readFileSync(file, 'utf8');
  expect(tamper(whole)).not.toBe(whole);
  writeFileSync(file, tamper(whole));
  const space = tamper(whole).includes('office-xy') ? 'office-xy' : 'office';
  const unlock = start(noStore).unlock(space, { actorId: 'user-1', password });
  await expect(unlock).rejects.toMatchObject({ code: 'VAULT_PASSWORD_WRONG' });
});

test('one damaged copy of the file is mended by the other; two are told and nothing is made anew', async () => {
  const key = await start(noStore).dataKey('office');
  writeFileSync(file, '{"format":1,');
  expect(await start(noStore).dataKey('office')).toBe(key);
  rmSync(file);
  expect(await start(noStore).dataKey('office')).toBe(key);
  writeFileSync(file, 'x');
  writeFileSync(copyOf(file), 'x');
  await expect(start(noStore).dataKey('office')).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
  expect(existsSync(file) && readFileSync(file, 'utf8')).toBe('x');
});

test('a backup takes what the key store keeps as it is, and what a password keeps under the password', async () => {
  const { store } = systemStore();
  const vault = start(store);
  const [free, kept] = [await vault.dataKey('office'), await vault.dataKey('office-xy')];
  await vault.setPassword('office-xy', zhang, password, null);
  const taken = await vault.forBackup();
  expect(taken).toContain(`"key":"${free}"`);
  expect(taken).not.toContain(kept);
});
