import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { CarryPage } from '../../../../renderer/features/carry/carry-page.tsx';
import { readBase64 } from '../../../../renderer/ui/read-base64.ts';
import { openSyncDatabase } from '../../../../renderer/sync/sync-database.ts';
import { syncOrder } from '../../../../renderer/sync/sync-order.ts';
import { SyncProvider } from '../../../../renderer/sync/sync-provider.ts';
import { openSyncStore } from '../../../../renderer/sync/sync-store.ts';
import { createSync, type Sync } from '../../../../renderer/sync/sync.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { sampleOffice } from '../../../helpers/sample-office.ts';

let sync: Sync | null = null;

afterEach(async () => {
  await sync?.close();
  sync = null;
  await closeTestServices();
});

const place = { path: '/carry', at: '/carry' };

async function openSync() {
  const services = await openTestServices(testProfiles.township, sampleOffice());
  const { store, bridge } = services;
  const records = await openSyncStore(openSyncDatabase('test-carry'), store.clock, null);
  const counts = { sheets: 2, unions: 1 };
  const about = { serial: 3, createdAt: '2026-11-20T01:00:00Z', by: '张三', sha256: 'ab'.repeat(32) };
  await records.packages.put({ ...about, direction: 'out', counts });
  sync = await createSync({
    store,
    hub: bridge.hub,
    records,
    clock: store.clock,
    names: syncOrder,
    fileHost: null,
    patience: { first: 60_000, most: 60_000 },
    machine: null,
  });
  return { services, sync };
}

test('a PC that is not connected is shown the way to the settings', async () => {
  const services = await openTestServices(testProfiles.township, sampleOffice());
  renderScreen(services, <CarryPage />, place);
  await userEvent.click(await screen.findByRole('button', { name: '去连接' }));
  expect(await screen.findByText('别处')).toBeDefined();
});

test('a browser keeps no keys, so it exchanges nothing; the register is there all the same', async () => {
  const { services, sync: running } = await openSync();
  renderScreen(
    services,
    <SyncProvider value={running}>
      <CarryPage />
    </SyncProvider>,
    place,
  );
  expect(await screen.findByText(/请在工评桌面程序里操作/)).toBeDefined();
  expect(screen.queryByRole('button', { name: '导出到U盘' })).toBeNull();
  expect(await screen.findByText('评分表 2，企业工会 1')).toBeDefined();
  expect(screen.getByText('第 3 号')).toBeDefined();
});

test('an empty file is no package', async () => {
  await expect(readBase64(new File([], '空.gpx'))).rejects.toMatchObject({ code: 'PACKAGE_UNKNOWN' });
  expect(await readBase64(new File(['工评'], '包.gpx'))).toBe('5bel6K+E');
});
