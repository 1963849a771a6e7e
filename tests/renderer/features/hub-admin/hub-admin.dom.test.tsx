import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Services } from '../../../../renderer/data/services.ts';
import { HubAdminPage } from '../../../../renderer/features/hub-admin/hub-admin-page.tsx';
import type { HubStore } from '../../../../server/store/hub-store.ts';
import { openSqliteStore } from '../../../../server/store/open-store.ts';
import { createHubAdminClient } from '../../../../shared/sync/hub-admin-client.ts';
import { createHubClient, type Send } from '../../../../shared/sync/hub-client.ts';
import { openAccountHub, protocol, type AccountHub, type Who } from '../../../helpers/account-hub.ts';
import { cityCode } from '../../../helpers/hub-documents.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { sampleOffice } from '../../../helpers/sample-office.ts';

let folder: string;
let store: HubStore;
let hub: AccountHub;
let isReachable: boolean;
const user = userEvent.setup({ delay: null });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-admin-'));
  store = await openSqliteStore(folder);
  hub = await openAccountHub(store, cityCode);
  isReachable = true;
});
afterEach(async () => {
  await closeTestServices();
  await hub.app.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

/** The way to the real hub, without a network between. */
const sendAs =
  (who: Who): Send =>
  async ({ method, path, body }) => {
    if (!isReachable) return { kind: 'offline' };
    const { statusCode, headers, payload } = await hub.app.inject({
      method,
      url: path,
      headers: { ...protocol, ...who, ...(body !== null && { 'content-type': 'application/json' }) },
      ...(body !== null && { payload: body }),
    });
    return {
      status: statusCode,
      header: (name) => (headers[name] === undefined ? null : String(headers[name])),
      body: payload,
    };
  };

async function openPage(): Promise<Services> {
  const services = await openTestServices({ ...testProfiles.city, actorId: hub.admin.id }, sampleOffice());
  const send = sendAs(await hub.signIn('admin'));
  const { bridge } = services;
  const status = async () => ({ address: 'http://hub.example:8480', fixed: false, signedIn: true });
  const connected: Services = {
    ...services,
    bridge: {
      ...bridge,
      hub: { ...bridge.hub, ...createHubClient(send), status },
      hubAdmin: createHubAdminClient(send),
    },
  };
  renderScreen(connected, <HubAdminPage />, { path: '/hub-admin', at: '/hub-admin' });
  return connected;
}

const list = (): Promise<HTMLElement> => screen.findByRole('region', { name: '账号' });
const dialog = (): Promise<HTMLElement> => screen.findByRole('dialog');
const choose = async (name: string): Promise<void> => user.click(await within(await list()).findByText(name));

test('an account is made with its code, which enrols a PC; the PC is revoked with a reason', async () => {
  await openPage();
  await user.click(await screen.findByRole('button', { name: '新建账号' }));
  const form = within(await dialog());
  await user.click(form.getByRole('button', { name: '新建并发放注册码' }));
  expect(await form.findByText('请选择单位')).toBeTruthy();
  expect(form.getByText('请填写姓名')).toBeTruthy();
  expect(form.getByText('请填写账号，至少 3 个字符，不含空格')).toBeTruthy();
  await user.type(form.getByRole('combobox', { name: '单位' }), 'wazhen');
  await user.click(await screen.findByText('武安镇', { selector: '.ant-select-item-option-content' }));
  await user.type(form.getByLabelText('姓名'), '李文静');
  await user.type(form.getByLabelText('账号'), 'zhangsan');
  await user.click(form.getByRole('button', { name: '新建并发放注册码' }));
  expect(await screen.findByText(/账号“zhangsan”已经有人使用/)).toBeTruthy();
  await user.clear(form.getByLabelText('账号'));
  await user.type(form.getByLabelText('账号'), 'liwenjing');
  await user.click(form.getByRole('button', { name: '新建并发放注册码' }));

  const code = (await screen.findByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)).textContent;
  expect(screen.getByText('http://hub.example:8480')).toBeTruthy();
  expect(screen.getByText('李文静（武安镇总工会）')).toBeTruthy();
  const pc = { code, deviceId: 'pc-9', deviceName: '三楼电脑' };
  expect((await hub.ask('POST', '/v1/devices/enrol', null, pc)).body).toMatchObject({ name: '李文静' });
  await user.click(await screen.findByRole('button', { name: '完成' }));

  await user.click(await screen.findByRole('button', { name: '注销 三楼电脑' }));
  const reason = within(await dialog());
  await user.click(reason.getByRole('button', { name: '注销这台电脑' }));
  expect(await reason.findByText(/注销原因/, { selector: '.ant-form-item-explain-error' })).toBeTruthy();
  await user.type(reason.getByLabelText('注销原因'), '电脑报废');
  await user.click(reason.getByRole('button', { name: '注销这台电脑' }));
  expect(await screen.findByText('原因：电脑报废')).toBeTruthy();
  const [device] = await store.accounts(cityCode).listDevices();
  expect(device).toMatchObject({ id: 'pc-9', revokedReason: '电脑报废' });
  expect(device?.revokedAt).not.toBeNull();
});

test('row 35: a password is reset and an account disabled; the last administrator cannot lock himself out', async () => {
  await openPage();
  await choose('张三');
  await user.click(await screen.findByRole('button', { name: '重置密码' }));
  const reset = within(await dialog());
  await user.type(reset.getByLabelText('新密码'), 'zhangsan');
  await user.click(reset.getByRole('button', { name: '重置密码' }));
  expect(await screen.findByText(/新密码不符合要求/)).toBeTruthy();
  await user.clear(reset.getByLabelText('新密码'));
  await user.type(reset.getByLabelText('新密码'), '丁香-乡镇-2027');
  await user.click(reset.getByRole('button', { name: '重置密码' }));
  expect(await screen.findByText('密码已重置，请当面告诉本人。')).toBeTruthy();
  expect(await hub.signIn('zhangsan', '丁香-乡镇-2027')).toHaveProperty('cookie');

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(await screen.findByRole('button', { name: '停用账号' }));
  await user.click(within(await dialog()).getByRole('button', { name: '停用账号' }));
  await waitFor(async () => expect(within(await list()).queryByText('张三')).toBeNull());
  await user.click(await screen.findByRole('checkbox', { name: '显示已停用' }));
  expect(await within(await list()).findByText('已停用')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '发放注册码' })).toBeNull();

  await choose('李四');
  expect(await screen.findByRole('button', { name: '重置密码' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '停用账号' })).toBeNull();
});

test('without the hub the page says why and asks again', async () => {
  isReachable = false;
  await openPage();
  expect(await screen.findByText(/暂时连不上市总/)).toBeTruthy();
  isReachable = true;
  await user.click(await screen.findByRole('button', { name: '重试' }));
  expect(await within(await list()).findByText('张三')).toBeTruthy();
});

test('a PC of no hub is led to the settings', async () => {
  const services = await openTestServices(testProfiles.city, sampleOffice());
  const status = async () => ({ address: null, fixed: false, signedIn: false });
  const apart = { ...services, bridge: { ...services.bridge, hub: { ...services.bridge.hub, status } } };
  renderScreen(apart, <HubAdminPage />, { path: '/hub-admin', at: '/hub-admin' });
  await user.click(await screen.findByRole('button', { name: '去设置' }));
  expect(await screen.findByText('别处')).toBeTruthy();
});
