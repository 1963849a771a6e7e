import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { computeResults } from '../../../../renderer/data/compute-results.ts';
import { CertificatesPage } from '../../../../renderer/features/certificates/certificates-page.tsx';
import { openSyncDatabase } from '../../../../renderer/sync/sync-database.ts';
import { SyncProvider } from '../../../../renderer/sync/sync-provider.ts';
import { openSyncStore } from '../../../../renderer/sync/sync-store.ts';
import { createSync, type Sync } from '../../../../renderer/sync/sync.ts';
import type { HubOutcome } from '../../../../shared/sync/hub-outcome.ts';
import type { NumberBlock } from '../../../../shared/sync/number-block.ts';
import { gradedWork, seedOf } from '../../../helpers/graded-work.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

let sync: Sync | null = null;
/** Of which series how many numbers this PC has asked its hub for. */
let asked: (readonly [series: string, size: number])[] = [];
let isCutOff = false;

beforeEach(() => {
  asked = [];
  isCutOff = false;
});
afterEach(async () => {
  await sync?.close();
  sync = null;
  await closeTestServices();
});

/** The desk of a city that has a hub, on the desktop; the numbers before 41 are other PCs'. */
async function openDesk() {
  const profile = { ...testProfiles.city, cityId: '130481' };
  const services = await openTestServices(profile, seedOf(gradedWork()));
  const { store, bridge } = services;
  await computeResults(store, '2026', () => undefined);
  const leaseNumbers = async ({ series, size }: { readonly series: string; readonly size: number }) => {
    if (isCutOff) return { kind: 'offline' } as const;
    asked = [...asked, [series, size]];
    const value = { series, first: 41, last: 40 + size };
    return { kind: 'ok', hubTime: null, value } satisfies HubOutcome<NumberBlock>;
  };
  const own = await createSync({
    store,
    hub: { ...bridge.hub, leaseNumbers },
    records: await openSyncStore(openSyncDatabase('test-sync'), store.clock, null),
    clock: store.clock,
    names: ['orgUnits'],
    fileHost: null,
    patience: { first: 60_000, most: 60_000 },
    machine: async () => ({ freeDisk: null, version: '0.1.0' }),
  });
  sync = own;
  renderScreen(
    { ...services, bridge: { ...bridge, kind: 'desktop' } },
    <SyncProvider value={own}>
      <CertificatesPage />
    </SyncProvider>,
    { path: '/certificates', at: '/certificates' },
  );
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  await screen.findByText('待制证（1）');
  return user;
}

async function pickFirst(user: Awaited<ReturnType<typeof openDesk>>): Promise<void> {
  const row = (await screen.findByText('潘建军')).closest<HTMLElement>('.ant-table-row');
  if (!row) throw new Error('nobody is waiting for a certificate');
  await user.click(within(row).getByRole('checkbox'));
}

test('numbers reserved with a network stand as unused, and the first of them is issued without one', async () => {
  const user = await openDesk();
  await pickFirst(user);
  await user.click(await screen.findByRole('button', { name: '为这 1 人预领编号' }));
  expect(await screen.findByText('编号已预领到本机，断网时也可以制证')).toBeTruthy();
  const [series, size] = asked[0] ?? ['', 0];
  expect(series).toBe('武工评〔2026〕Z');
  const last = `武工评〔2026〕Z${String(40 + size).padStart(3, '0')}`;
  await user.click(await screen.findByText('证书登记簿（0）'));
  // What other PCs have below is told apart from what this one has.
  const theirs = '武工评〔2026〕Z001 至 武工评〔2026〕Z040（其他电脑领取）';
  expect(await screen.findByText(`${theirs}；武工评〔2026〕Z041 至 ${last}（本机已领取）`)).toBeTruthy();

  isCutOff = true;
  await user.click(await screen.findByText('待制证（1）'));
  await pickFirst(user);
  await user.click(await screen.findByRole('button', { name: '为所选 1 人制证' }));
  await user.click(await screen.findByRole('button', { name: '制证' }));
  await user.click(await screen.findByText('证书登记簿（1）'));
  expect(await screen.findByText('武工评〔2026〕Z041')).toBeTruthy();
  expect(await screen.findByText(`${theirs}；武工评〔2026〕Z042 至 ${last}（本机已领取）`)).toBeTruthy();
  expect(asked).toHaveLength(1);
});

test('without a network and without a reserved number nobody gets a certificate, and it says why', async () => {
  const user = await openDesk();
  isCutOff = true;
  await pickFirst(user);
  await user.click(await screen.findByRole('button', { name: '为这 1 人预领编号' }));
  expect(await screen.findByText(/本机已领取的“武工评〔2026〕Z”编号只剩 0 个/)).toBeTruthy();
  await waitFor(() => expect(screen.queryByText('未使用')).toBeNull());
});
