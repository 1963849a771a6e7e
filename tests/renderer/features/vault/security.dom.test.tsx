import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LockWatch } from '../../../../electron/vault/lock-watch.ts';
import { createVaultCalls } from '../../../../electron/vault/vault-calls.ts';
import { Vault } from '../../../../electron/vault/vault.ts';
import { SettingsPage } from '../../../../renderer/features/settings/settings-page.tsx';
import { UnlockPage } from '../../../../renderer/features/vault/unlock-page.tsx';
import type { Profile } from '../../../../shared/ipc/profile.ts';
import { makeRecoverySheets } from '../../../../shared/transfer/recovery-sheets.ts';
import { inPopup } from '../../../helpers/in-popup.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

const password = 'chunfengshili-2026';
let folder = '';
let profile: Profile = testProfiles.township;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vault-'));
  profile = testProfiles.township;
});
afterEach(async () => {
  await closeTestServices();
  rmSync(folder, { recursive: true, force: true });
});

/** The vault of a PC whose system has no key store, with the product's own calls. */
function pc() {
  const vault = new Vault({
    file: join(folder, 'vault.json'),
    system: { seal: async () => null, open: async () => null },
    now: () => Date.parse('2026-11-22T08:00:00Z'),
    cost: { memory: 64, passes: 1, parallelism: 1 },
  });
  const watch = new LockWatch({ isArmed: () => false, idleSeconds: () => 0, idleMinutes: () => 10 });
  const calls = createVaultCalls({
    vault,
    watch,
    readProfile: () => profile,
    writeProfile: (next) => {
      profile = next;
    },
    now: () => 0,
    log: () => undefined,
  });
  return { vault, calls };
}

type Place = Pick<typeof screen, 'findByLabelText'>;

/** Again until it is there: a dialog that is still opening takes the focus away. */
async function fill(user: UserEvent, label: string, text: string, place: Place = screen): Promise<void> {
  const field = await place.findByLabelText(label);
  await waitFor(async () => {
    await user.clear(field);
    await user.click(field);
    await user.paste(text);
    expect(field).toHaveProperty('value', text);
  });
}

async function showSettings(calls: ReturnType<typeof pc>['calls']): Promise<void> {
  const services = await openTestServices(profile, {});
  const bridge = { ...services.bridge, vault: calls };
  renderScreen({ ...services, bridge }, <SettingsPage />, { path: '/settings', at: '/settings' });
}

async function showLocked(calls: ReturnType<typeof pc>['calls']): Promise<{ readonly opened: boolean[] }> {
  const opened: boolean[] = [];
  const status = await calls.status();
  expect(status.state).toBe('locked');
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <UnlockPage
          vault={calls}
          status={status}
          profile={profile}
          restore={null}
          onOpen={(isOther) => opened.push(isOther)}
        />
      </App>
    </ConfigProvider>,
  );
  return { opened };
}

test('row 31: a password is set, a colleague gets his own, and a wrong one removes nobody', async () => {
  const user = userEvent.setup({ delay: null });
  const { calls } = pc();
  await calls.dataKey({ space: 'office' });
  await showSettings(calls);
  await screen.findByText(/系统也没有密钥库：拿到硬盘的人/);
  await user.click(await screen.findByRole('button', { name: '设置密码' }));
  const setting = await inPopup('设置密码');
  const set = () => user.click(setting.getByRole('button', { name: '设置密码' }));
  await fill(user, '新密码', '123456', setting);
  await fill(user, '再输一遍', '123457', setting);
  await set();
  await screen.findByText('两次输入的密码不一样，请重新输入。');
  await fill(user, '再输一遍', '123456', setting);
  await set();
  await screen.findByText(/新密码不符合要求：至少 10 个/);
  for (const label of ['新密码', '再输一遍']) {
    await fill(user, label, password, setting);
  }
  await set();
  await screen.findByText('张三已设密码');

  await user.click(await screen.findByRole('button', { name: '添加同事' }));
  const adding = await inPopup('添加同事');
  await fill(user, '同事姓名', '李四', adding);
  await fill(user, '新密码', 'lisi-mima-2026', adding);
  await fill(user, '再输一遍', 'lisi-mima-2026', adding);
  await fill(user, '您的密码', password, adding);
  await user.click(adding.getByRole('button', { name: '添加同事' }));
  await user.click(await screen.findByRole('button', { name: '移除 李四' }));
  const removing = await inPopup('移除 李四？');
  await fill(user, '您的密码', 'wrong-password', removing);
  await user.click(removing.getByRole('button', { name: '移除' }));
  await screen.findByText(/密码不对/);
  expect((await calls.status()).accounts.map(({ name }) => name)).toEqual(['张三', '李四']);
});

test('row 31: a locked PC tells names and nothing else, and lets a colleague in as himself', async () => {
  const user = userEvent.setup({ delay: null });
  const { vault, calls } = pc();
  await calls.setPassword({ password, current: null });
  await calls.addPerson({ name: '李四', password: 'lisi-mima-2026', current: password });
  vault.lock();
  const { opened } = await showLocked(calls);
  await fill(user, '密码', password);
  await user.keyboard('{Enter}');
  await expect.poll(() => opened).toEqual([false]);
  vault.lock();
  await user.click(await screen.findByLabelText('姓名'));
  await user.click(await screen.findByTitle('李四'));
  await fill(user, '密码', password);
  await user.keyboard('{Enter}');
  await screen.findByText(/密码不对/);
  await fill(user, '密码', 'lisi-mima-2026');
  await user.keyboard('{Enter}');
  await expect.poll(() => opened).toEqual([false, true]);
  expect(profile).toMatchObject({ actorName: '李四', role: 'township', orgCode: '130481100' });
});

test('row 31: both sheets set a new password where the old one is forgotten', async () => {
  const user = userEvent.setup({ delay: null });
  const { vault, calls } = pc();
  const { codes } = makeRecoverySheets((count) => crypto.getRandomValues(new Uint8Array(count)));
  await calls.setPassword({ password, current: null });
  await vault.keepRecovery('office', { one: codes[0], two: codes[1] }, '2026-11-22T08:00:00Z');
  vault.lock();
  const { opened } = await showLocked(calls);
  await user.click(await screen.findByRole('button', { name: '忘记密码' }));
  await fill(user, '第一张密钥单', codes[0]);
  await fill(user, '第二张密钥单', codes[0]);
  await fill(user, '新密码', 'another-password-9');
  await fill(user, '再输一遍', 'another-password-9');
  await user.click(await screen.findByRole('button', { name: '打开' }));
  await screen.findByRole('alert');
  expect(opened).toEqual([]);
  await fill(user, '第二张密钥单', codes[1]);
  await user.click(await screen.findByRole('button', { name: '打开' }));
  await expect.poll(() => opened).toEqual([false]);
  vault.lock();
  await calls.unlock({ account: profile.actorId, password: 'another-password-9' });
});
