import { afterEach, expect, test, vi } from 'vitest';
import { createBridge } from '../../../renderer/platform/bridge.ts';
import { hostCalls } from '../../../renderer/platform/call-host.ts';
import { createWebBridge } from '../../../renderer/platform/web-bridge.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';

const profile: Profile = {
  mode: 'office',
  role: 'panel',
  orgCode: '130481',
  actorId: 'a1',
  actorName: '李梅',
  panelMemberId: 'm1',
  deviceId: 'd1',
};

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

test('without a preload script the page gets the browser body, which has no mirror', async () => {
  const bridge = createBridge();
  expect(bridge).toMatchObject({ kind: 'web', mirror: null });
  expect(await bridge.app.info()).toMatchObject({ platform: 'web', electron: null });
});

test('the profile stays in this browser; one that cannot be read is reported and kept', async () => {
  const bridge = createWebBridge();
  expect(await bridge.profile.read()).toBeNull();
  await bridge.profile.write(profile);
  expect(await createWebBridge().profile.read()).toEqual(profile);
  localStorage.setItem('gongping.profile', '{"mode":');
  await expect(bridge.profile.read()).rejects.toMatchObject({ code: 'PROFILE_UNREADABLE' });
  expect(localStorage.getItem('gongping.profile')).toBe('{"mode":');
});

test('a browser that forbids storage is reported with what to do', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(createWebBridge().profile.write(profile)).rejects.toMatchObject({
    code: 'BROWSER_STORAGE_BLOCKED',
  });
});

test('a link that is not listed opens nothing, and a listed one cannot reach back', async () => {
  const open = vi.spyOn(window, 'open').mockReturnValue(null);
  const { app } = createWebBridge();
  await expect(app.openLink({ url: 'https://evil.example/' })).rejects.toMatchObject({
    code: 'LINK_NOT_ALLOWED',
  });
  expect(open).not.toHaveBeenCalled();
  await app.openLink({ url: 'https://www.gov.cn/' });
  expect(open).toHaveBeenCalledWith('https://www.gov.cn/', '_blank', 'noopener,noreferrer');
});

test('an answer of the host that does not fit is an error, not data', async () => {
  const read = vi.fn<(input: unknown) => Promise<unknown>>();
  const { read: readProfile, write } = hostCalls('profile', { profile: { read, write: read } });
  read.mockResolvedValueOnce({ ok: true, value: { role: 'king' } });
  await expect(readProfile()).rejects.toMatchObject({ code: 'BRIDGE_MESSAGE_INVALID' });
  read.mockResolvedValueOnce('yes');
  await expect(readProfile()).rejects.toMatchObject({ code: 'BRIDGE_MESSAGE_INVALID' });
  read.mockResolvedValueOnce({
    ok: false,
    error: { code: 'PROFILE_UNREADABLE', params: { file: 'profile.json' } },
  });
  await expect(readProfile()).rejects.toMatchObject({ code: 'PROFILE_UNREADABLE' });
  read.mockClear();
  await expect(write({ ...profile, orgCode: '' })).rejects.toMatchObject({ code: 'BRIDGE_MESSAGE_INVALID' });
  expect(read).not.toHaveBeenCalled();
});
