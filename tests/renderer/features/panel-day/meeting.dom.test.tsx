import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Services } from '../../../../renderer/data/services.ts';
import { ChairBar } from '../../../../renderer/features/panel-day/chair-bar.tsx';
import { MeetingPage } from '../../../../renderer/features/panel-day/meeting-page.tsx';
import { SpreadPage } from '../../../../renderer/features/panel-day/spread-page.tsx';
import { openSqliteStore } from '../../../../server/store/open-store.ts';
import type { Profile } from '../../../../shared/ipc/profile.ts';
import type { HubStore } from '../../../../server/store/hub-store.ts';
import type { Meeting } from '../../../../shared/sync/meeting.ts';
import type { Send } from '../../../../shared/sync/hub-client.ts';
import { enrolmentText } from '../../../../shared/sync/enrolment-link.ts';
import { pinText } from '../../../../shared/sync/hub-pin.ts';
import { createMeetingClient } from '../../../../shared/sync/meeting-client.ts';
import { protocol, type Who } from '../../../helpers/account-hub.ts';
import { cityCode } from '../../../helpers/hub-documents.ts';
import { inPopup } from '../../../helpers/in-popup.ts';
import { openMeetingHub, panelSheet, submitted, type MeetingHub } from '../../../helpers/meeting-hub.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { tabletOf } from '../../../helpers/tablet.ts';
import { password } from '../../../helpers/test-accounts.ts';

let folder: string;
let store: HubStore;
let hub: MeetingHub;
let meeting: Meeting;
let services: Services;

/** The screen asks the real hub, without a network between them. */
const sendTo =
  ({ app }: MeetingHub, who: Who): Send =>
  async ({ method, path, body }) => {
    const json = body === null ? {} : { 'content-type': 'application/json' };
    const headers = { ...protocol, ...who, ...json };
    const answer = await app.inject({ method, url: path, headers, ...(body !== null && { payload: body }) });
    const header = (name: string) =>
      answer.headers[name] === undefined ? null : String(answer.headers[name]);
    return { status: answer.statusCode, header, body: answer.body };
  };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gp-panel-day-'));
  store = await openSqliteStore(folder);
  hub = await openMeetingHub(store, cityCode);
  meeting = await hub.openMeeting({ quorum: 1 });
  services = await servicesOf(testProfiles.city, hub.operator);
});

async function servicesOf(profile: Profile, who: Who): Promise<Services> {
  const opened = await openTestServices(profile, {});
  return { ...opened, bridge: { ...opened.bridge, meetings: createMeetingClient(sendTo(hub, who)) } };
}

afterEach(async () => {
  await closeTestServices();
  await hub.app.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

async function handIn(memberId: string, points: number): Promise<void> {
  const from = await tabletOf(hub, await hub.join(meeting.id, memberId));
  for (const name of ['a1', 'a2', 'b1'] as const)
    await from.push('sheets', submitted(panelSheet(name, memberId, from.accountId), points));
}

const rowOf = async (name: string) => {
  const cell = await screen.findByText(name);
  return within(cell.closest<HTMLElement>('.ant-table-row') ?? document.body);
};

const showMeeting = () =>
  renderScreen(services, <MeetingPage />, { path: '/panel-day/:id', at: `/panel-day/${meeting.id}` });

test('the operator sees who is how far and hands out codes', async () => {
  const user = userEvent.setup({ delay: null });
  showMeeting();
  expect((await rowOf('王建国')).getByText('0 / 3')).toBeTruthy();
  expect((await rowOf('钱伟')).getByText('0 / 2')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '入会码 王建国' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)).toBeTruthy();
});

test('the spread stays shut until the quorum has handed in, and the desk shows no score', async () => {
  const user = userEvent.setup({ delay: null });
  const place = showMeeting();
  await screen.findByText('已交齐 0 人，法定人数 1 人');
  await user.click(await screen.findByRole('button', { name: '打开分差' }));
  await user.click((await inPopup('打开分差？')).getByRole('button', { name: '打开分差' }));
  expect(await screen.findByText(/还不能打开分差：已全部交表的评委 0 人，法定人数 1 人/)).toBeTruthy();
  expect(place()).toBe(`/panel-day/${meeting.id}`);

  await handIn('m1', 300);
  expect(await screen.findByText('已交齐 1 人，法定人数 1 人')).toBeTruthy();
  expect(document.body.textContent).not.toContain('3.00');
});

test('the spread shows who gave what, the widest apart first', async () => {
  await handIn('m1', 300);
  await handIn('m2', 500);
  await hub.ask('POST', `/v1/meetings/${meeting.id}/spread`, hub.operator);
  renderScreen(services, <SpreadPage />, {
    path: '/panel-day/:id/spread',
    at: `/panel-day/${meeting.id}/spread`,
  });
  expect(await screen.findByText(/由周经办打开/)).toBeTruthy();
  expect((await screen.findAllByText('2.00')).length).toBe(3);
  expect(screen.getAllByText('5.00').length).toBeGreaterThan(0);
});

test('the chair’s own tablet shows how far the room is and opens the spread', async () => {
  const user = userEvent.setup({ delay: null });
  await handIn('m1', 300);
  const tablet = await servicesOf(testProfiles.panel, await hub.join(meeting.id, 'm1'));
  const place = renderScreen(tablet, <ChairBar />, { path: '/panel', at: '/panel' });
  await screen.findByText('您是“2026 年度评审会”的主持人');
  await screen.findByText('已交齐 1 人，法定人数 1 人');
  await user.click(await screen.findByRole('button', { name: '打开分差' }));
  await user.click((await inPopup('打开分差？')).getByRole('button', { name: '打开分差' }));
  await expect.poll(place).toBe(`/panel-day/${meeting.id}/spread`);
  const { body } = await hub.ask('GET', `/v1/meetings/${meeting.id}`, hub.operator);
  expect(body['spread']).toMatchObject({ by: '王建国', finished: 1 });
});

test('the city’s hub that this PC was connected to before is proposed, and a slip is told at its field', async () => {
  const user = userEvent.setup({ delay: null });
  const before = `https://192.168.1.10:8480#${'3f'.repeat(32)}`;
  const { bridge } = services;
  const status = async () => ({ ...(await bridge.hub.status()), before });
  services = { ...services, bridge: { ...bridge, hub: { ...bridge.hub, status } } };
  showMeeting();
  await user.click(await screen.findByRole('button', { name: '上交市级中心' }));
  const dialog = within(await screen.findByRole('dialog'));
  const [place, pin] = [await dialog.findByLabelText('市级中心地址'), dialog.getByLabelText('本市证书指纹')];
  expect(place).toHaveProperty('value', 'https://192.168.1.10:8480');
  expect(pin).toHaveProperty('value', pinText('3f'.repeat(32)));
  await user.clear(pin);
  await user.paste('C96N');
  expect(await dialog.findByText(/“本市证书指纹”应为 13 位/)).toBeTruthy();
  // A scanner types the whole QR code.
  await user.clear(place);
  const qr = enrolmentText({ hub: `http://10.0.0.5:8480#${'00'.repeat(32)}`, code: 'ABCD-EFGH-JKMN' });
  await user.paste(qr);
  await user.tab();
  expect(place).toHaveProperty('value', 'http://10.0.0.5:8480');
  await user.click(dialog.getByRole('button', { name: /^上\s?交$/ }));
  expect(await dialog.findByText(/须以 https:\/\/ 开头/)).toBeTruthy();
});

test('a meeting is handed over to the city’s hub, by its address and its admin', async () => {
  const user = userEvent.setup({ delay: null });
  const address = await hub.app.listen({ port: 0, host: '127.0.0.1' });
  await handIn('m1', 300);
  showMeeting();
  await user.click(await screen.findByRole('button', { name: '上交市级中心' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(await dialog.findByRole('button', { name: /^上\s?交$/ }));
  expect(await dialog.findByText('请填写“市级中心地址”')).toBeTruthy();
  await user.type(dialog.getByLabelText('市级中心地址'), address);
  await user.type(dialog.getByLabelText('管理员账号'), 'operator');
  await user.type(dialog.getByLabelText('密码'), password);
  await user.click(dialog.getByRole('button', { name: /上\s?交/ }));
  expect(await screen.findByText(/上交要由市级中心的管理员确认/)).toBeTruthy();
  await user.clear(dialog.getByLabelText('管理员账号'));
  await user.type(dialog.getByLabelText('管理员账号'), 'admin');
  await user.click(dialog.getByRole('button', { name: /上\s?交/ }));
  // Here the city's hub is the very one that the meeting was held on.
  expect(await dialog.findByText('接收完毕：新存入 0 份，已有 3 份。')).toBeTruthy();
});
