import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Dexie } from 'dexie';
import i18next from 'i18next';
import { afterEach, expect, test } from 'vitest';
import { resetDemo } from '../../../../renderer/data/reset-demo.ts';
import { SettingsPage } from '../../../../renderer/features/settings/settings-page.tsx';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { sampleOffice } from '../../../helpers/sample-office.ts';

afterEach(async () => {
  await i18next.changeLanguage('zh-CN');
  await closeTestServices();
});

const demo = { ...testProfiles.township, mode: 'demo' } as const;
const place = { path: '/settings', at: '/settings' };

test('says which office this is, where the data lies and how much room there is', async () => {
  renderScreen(await openTestServices(testProfiles.township, sampleOffice()), <SettingsPage />, place);
  expect(await screen.findByText('武安镇总工会')).toBeTruthy();
  expect(screen.getByText('张三')).toBeTruthy();
  expect(await screen.findByText(/^931\.3 GB（低于 0 MB 时会暂停保存）$/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '恢复演示数据' })).toBeNull();
});

test('the language changes at once and is remembered', async () => {
  const user = userEvent.setup({ delay: null });
  renderScreen(await openTestServices(testProfiles.township, sampleOffice()), <SettingsPage />, place);
  await user.click(await screen.findByRole('radio', { name: 'English' }));
  expect(await screen.findByRole('heading', { name: 'Settings' })).toBeTruthy();
  expect(localStorage.getItem('gongping.language')).toBe('en');
});

test('row 28: a PC that the city has shut out is told so where the new code goes', async () => {
  const services = await openTestServices(testProfiles.township, sampleOffice());
  const hub = {
    ...services.bridge.hub,
    status: async () => ({ address: 'https://hub.example', fixed: false, signedIn: true }),
    probe: async () => ({ kind: 'signed-out' as const, code: 'PC_SHUT_OUT', params: {} }),
  };
  renderScreen({ ...services, bridge: { ...services.bridge, hub } }, <SettingsPage />, place);
  expect(await screen.findByText(/市总已停止这台电脑.*内容都保存在本机.*新的注册码/)).toBeTruthy();
  expect(await screen.findByLabelText('注册码')).toHaveProperty('value', '');
});

test('only the demo can be reset, and then nothing of it is left', async () => {
  const office = await openTestServices(testProfiles.township, sampleOffice());
  await expect(resetDemo(office)).rejects.toMatchObject({ code: 'MIRROR_CLEAR_REFUSED' });
  expect(await office.store.database.unions.count().exec()).toBe(3);
  await closeTestServices();

  const invented = await openTestServices(demo, sampleOffice());
  renderScreen(invented, <SettingsPage />, place);
  expect(await screen.findByRole('button', { name: '恢复演示数据' })).toBeTruthy();
  await resetDemo(invented);
  await waitFor(async () =>
    expect((await Dexie.getDatabaseNames()).filter((name) => name.includes('demo'))).toEqual([]),
  );
});
