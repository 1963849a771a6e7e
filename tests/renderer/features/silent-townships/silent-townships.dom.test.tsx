import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Services } from '../../../../renderer/data/services.ts';
import { SilentTownshipsPage } from '../../../../renderer/features/silent-townships/silent-townships-page.tsx';
import { openSyncDatabase } from '../../../../renderer/sync/sync-database.ts';
import { SyncProvider } from '../../../../renderer/sync/sync-provider.ts';
import { openSyncStore } from '../../../../renderer/sync/sync-store.ts';
import { createSync, type Sync } from '../../../../renderer/sync/sync.ts';
import type { DeviceList, DeviceReport } from '../../../../shared/sync/device-report.ts';
import type { HubOutcome } from '../../../../shared/sync/hub-outcome.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { sampleOffice } from '../../../helpers/sample-office.ts';

let sync: Sync | null = null;
let answer: HubOutcome<DeviceList>;

beforeEach(() => {
  answer = { kind: 'offline' };
});
afterEach(async () => {
  await sync?.close();
  sync = null;
  await closeTestServices();
});

const place = { path: '/townships', at: '/townships' };
const hubTime = Date.parse('2026-11-20T08:00:00.000Z');

const report: DeviceReport = {
  unsent: 4,
  refused: 2,
  version: '0.1.0',
  clockOffset: 720_000,
  freeDisk: 500 * 1024 ** 2,
};
const device = {
  id: 'pc-1',
  name: '办公室-PC',
  accountId: 'a1',
  accountName: '王芳',
  role: 'townshipOperator' as const,
  orgCode: '130481100',
  enrolledAt: '2026-01-01T00:00:00.000Z',
  revokedAt: null,
  revokedReason: null,
  contactAt: '2026-11-10T08:00:00.000Z',
  report,
  reportedAt: '2026-11-10T08:00:00.000Z',
};

/** The city office's board; what its hub answers is `answer`. */
async function openBoard(): Promise<Services> {
  const services = await openTestServices(testProfiles.city, sampleOffice());
  const { store, bridge } = services;
  sync = await createSync({
    store,
    hub: { ...bridge.hub, devices: async () => answer },
    records: await openSyncStore(openSyncDatabase('test-sync'), store.clock, null),
    clock: store.clock,
    names: ['orgUnits'],
    fileHost: null,
    patience: { first: 60_000, most: 60_000 },
    machine: null,
  });
  renderScreen(
    services,
    <SyncProvider value={sync}>
      <SilentTownshipsPage />
    </SyncProvider>,
    place,
  );
  return services;
}

test('a silent township comes first with its PC and all that is wrong with it, and stays on the board without the hub', async () => {
  const user = userEvent.setup({ delay: null });
  answer = { kind: 'ok', hubTime, value: { devices: [device], hubVersion: '0.2.0' } };
  await openBoard();
  expect(await screen.findByText(/1 个乡镇 7 天以上没有联系/)).toBeTruthy();
  const [first] = screen.getAllByRole('row', { name: /天未联系/ });
  expect(first?.textContent).toContain('武安镇');
  const pc = screen.getByRole('row', { name: /王芳 · 办公室-PC/ });
  for (const text of ['10 天未联系', '0.1.0 需更新', '快 12 分钟', '500 MB'])
    expect(within(pc).getByText(text)).toBeTruthy();

  answer = { kind: 'offline' };
  await user.click(await screen.findByRole('button', { name: '刷新' }));
  expect(await screen.findByText(/现在取不到最新情况/)).toBeTruthy();
  expect(screen.getByText(/截至 .*2026-11-20/)).toBeTruthy();
  expect(screen.getAllByText('10 天未联系')).toHaveLength(2);
});

test('without any picture it says why and what comes next', async () => {
  answer = { kind: 'rejected', code: 'NOT_PERMITTED', params: {} };
  await openBoard();
  expect(await screen.findByText(/现在取不到各乡镇的情况/)).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

test('without a hub it says where to connect', async () => {
  const services = await openTestServices(testProfiles.city, sampleOffice());
  const path = renderScreen(services, <SilentTownshipsPage />, place);
  await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: '去连接' }));
  await waitFor(() => expect(path()).toBe('/settings'));
});
