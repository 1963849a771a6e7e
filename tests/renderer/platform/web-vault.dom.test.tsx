import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWebProfile, readWebProfile } from '../../../renderer/platform/web-profile.ts';
import { createWebVault, type WebVault } from '../../../renderer/platform/web-vault.ts';
import { vaultSpace } from '../../../shared/ipc/vault.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';

const member: Profile = {
  mode: 'office',
  role: 'panel',
  orgCode: '130481',
  cityId: '130481',
  actorId: 'a1',
  actorName: '赵玥',
  panelMemberId: 'm2',
  deviceId: 'd1',
};
const space = vaultSpace(member);
const zhao = { id: 'a1', name: '赵玥', password: '牡丹-城市-2026' };
const ofHub = btoa('h'.repeat(32));
const ofHubAnew = btoa('n'.repeat(32));

/** The page as it is loaded anew, with what the hub says then; null for no connection. */
const load = (secret: string | null, isSignedIn = true): WebVault =>
  createWebVault({
    readProfile: readWebProfile,
    isSignedIn: () => isSignedIn,
    askHub: async () => secret,
    cost: { memory: 64, passes: 1, parallelism: 1 },
  });

/** All that the browser keeps. */
const onDisk = (): string =>
  Object.keys(localStorage)
    .map((name) => localStorage.getItem(name))
    .join('\n');

/** A member has signed in and worked. */
async function worked(): Promise<string> {
  const vault = load(ofHub);
  await vault.loggedIn(zhao);
  writeWebProfile(member);
  return (await vault.dataKey({ space })).key;
}

const forgetAll = (): void => {
  localStorage.clear();
  sessionStorage.clear();
};

beforeEach(forgetAll);
afterEach(forgetAll);

test('row 31: in a browser the hub opens the data or, without it, the log-in password, and the disk alone nothing', async () => {
  const key = await worked();
  for (const secret of [key, ofHub, zhao.password]) expect(onDisk()).not.toContain(secret);
  expect(await load(ofHub).dataKey({ space })).toEqual({ key });

  const offline = load(null);
  expect(await offline.status()).toMatchObject({
    state: 'locked',
    accounts: [{ id: 'a1', name: '赵玥' }],
  });
  await expect(offline.dataKey({ space })).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
  const wrong = { account: 'a1', password: `${zhao.password}!` };
  await expect(offline.unlock(wrong)).rejects.toMatchObject({ code: 'VAULT_PASSWORD_WRONG' });
  await offline.unlock({ account: 'a1', password: zhao.password });
  expect(await offline.status()).toMatchObject({ state: 'open', protection: 'password' });
  expect(await offline.dataKey({ space })).toEqual({ key });
});

test('row 31: a key that an earlier program kept in plain is wrapped at the first sign of the hub', async () => {
  writeWebProfile(member);
  const key = btoa('k'.repeat(32));
  localStorage.setItem(`gongping.vault.${space}`, key);
  expect(await load(null).dataKey({ space })).toEqual({ key });
  expect(await load(ofHub).dataKey({ space })).toEqual({ key });
  expect(onDisk()).not.toContain(key);
});

test('who came in by a code has nothing to type: a page loaded anew without the hub opens in his tab, and in no other', async () => {
  writeWebProfile(member);
  const { key } = await load(ofHub).dataKey({ space });
  expect(onDisk()).not.toContain(key);
  expect(await load(null).dataKey({ space })).toEqual({ key });
  await expect(load(null, false).dataKey({ space })).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
  // Another tab, or this one closed and opened anew.
  sessionStorage.clear();
  expect(await load(null).status()).toMatchObject({ state: 'locked', accounts: [] });
  const vault = load(ofHub);
  expect(await vault.dataKey({ space })).toEqual({ key });
  vault.forget();
  expect(await load(null).status()).toMatchObject({ state: 'locked' });
});

test('who has a password is asked for it in every tab', async () => {
  await worked();
  expect(sessionStorage.length).toBe(0);
});

test('what the city took away opens nothing; the password does, and the hub’s new part from then on', async () => {
  const key = await worked();
  const vault = load(ofHubAnew);
  expect(await vault.status()).toMatchObject({ state: 'locked' });
  await vault.unlock({ account: 'a1', password: zhao.password });
  expect(await load(ofHubAnew).dataKey({ space })).toEqual({ key });
  expect(await load(ofHub).status()).toMatchObject({ state: 'locked' });
});

test('somebody new whom nothing opens begins with a key of his own, and the one before is not destroyed', async () => {
  const key = await worked();
  const before = localStorage.getItem(`gongping.vault.${space}`);
  const vault = load(ofHubAnew);
  await vault.loggedIn({ id: 'a2', name: '孙志强', password: zhao.password });
  writeWebProfile({ ...member, actorId: 'a2', actorName: '孙志强' });
  expect(await vault.dataKey({ space })).not.toEqual({ key });
  expect(localStorage.getItem(`gongping.vault.${space}.before`)).toBe(before);
});

test('without a session nothing is asked for, and without accounts the key lies open, as it says', async () => {
  await worked();
  expect(await load(ofHub, false).status()).toMatchObject({ state: 'open', protection: 'none' });
  await expect(load(ofHub, false).dataKey({ space })).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
  const { cityId: _cityId, ...alone } = member;
  writeWebProfile({ ...alone, mode: 'demo' });
  const { key } = await load(null).dataKey({ space: 'demo' });
  expect(localStorage.getItem('gongping.vault.demo')).toBe(key);
  expect(await load(null).status()).toMatchObject({ state: 'open', protection: 'none' });
});

test('a key that cannot be kept is not begun with, and a damaged one is named', async () => {
  writeWebProfile(member);
  await expect(load(null).dataKey({ space })).rejects.toMatchObject({ code: 'BROWSER_KEY_AWAY' });
  localStorage.setItem(`gongping.vault.${space}`, '{"format":1}');
  await expect(load(ofHub).dataKey({ space })).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
});
