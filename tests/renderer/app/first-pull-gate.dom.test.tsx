import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { FirstPullGate } from '../../../renderer/app/first-pull-gate.tsx';
import { openSyncDatabase } from '../../../renderer/sync/sync-database.ts';
import { syncOrder } from '../../../renderer/sync/sync-order.ts';
import { SyncProvider } from '../../../renderer/sync/sync-provider.ts';
import { openSyncStore } from '../../../renderer/sync/sync-store.ts';
import { createSync, type Sync, type SyncOptions } from '../../../renderer/sync/sync.ts';
import type { PullAnswer } from '../../../shared/sync/protocol.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../helpers/open-test-services.tsx';
import { person } from '../../helpers/sample-office.ts';

let sync: Sync | null = null;
afterEach(async () => {
  await sync?.close();
  sync = null;
  await closeTestServices();
});

const answered = (value: PullAnswer) => ({ kind: 'ok', value, hubTime: null }) as const;
const wire = (id: string) => ({ ...person(id, `某${id}`), _deleted: false });

/** A PC that meets its hub for the first time; the second of two pages of people comes when it is let through. */
async function meetHub(): Promise<{ readonly letThrough: () => void }> {
  const services = await openTestServices(testProfiles.township, {});
  const { store, bridge } = services;
  const rest = Promise.withResolvers<void>();
  const hub: SyncOptions['hub'] = {
    ...bridge.hub,
    probe: async () => ({ kind: 'ok', value: {}, hubTime: null }),
    changes: () => new Promise(() => undefined),
    heads: async () => ({ kind: 'rejected', code: 'HUB_FAILED', params: {} }),
    pull: async ({ collection, after }) => {
      if (collection !== 'people') return answered({ documents: [], checkpoint: { seq: 0 }, more: false });
      if (after === 0)
        return answered({ documents: [wire('p8')], checkpoint: { seq: 8 }, more: true, total: 3 });
      await rest.promise;
      return answered({ documents: [wire('p9'), wire('p10')], checkpoint: { seq: 10 }, more: false });
    },
  };
  const records = await openSyncStore(openSyncDatabase('test-sync'), store.clock, null);
  const patience = { first: 60_000, most: 60_000 };
  const { clock } = store;
  sync = await createSync({
    store,
    hub,
    records,
    clock,
    names: syncOrder,
    fileHost: null,
    patience,
    machine: null,
  });
  sync.start();
  const page = (
    <SyncProvider value={sync}>
      <FirstPullGate>
        <p>工作台</p>
      </FirstPullGate>
    </SyncProvider>
  );
  renderScreen(services, page, { path: '/', at: '/' });
  return { letThrough: rest.resolve };
}

test('the first pull tells how much of what is here, and lets in when all of it is', async () => {
  const { letThrough } = await meetHub();
  expect(await screen.findByText('已取 1 / 3')).toBeTruthy();
  expect(screen.getByText(/首次连接，先把本单位的数据取到本机/)).toBeTruthy();
  expect(screen.queryByText('工作台')).toBeNull();
  letThrough();
  expect(await screen.findByText('工作台')).toBeTruthy();
});

test('nobody has to wait for it', async () => {
  const { letThrough } = await meetHub();
  await userEvent.setup({ delay: null }).click(await screen.findByRole('button', { name: '不等了，先进入' }));
  expect(await screen.findByText('工作台')).toBeTruthy();
  letThrough();
});
