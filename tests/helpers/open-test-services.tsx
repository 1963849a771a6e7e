import { cleanup, render } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { Dexie } from 'dexie';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { seed, type SeedDocuments } from '../../renderer/data/seed.ts';
import { createServices, type Services } from '../../renderer/data/services.ts';
import { ServicesProvider } from '../../renderer/data/services-context.tsx';
import { createWebBridge } from '../../renderer/platform/web-bridge.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import type { Clock } from '../../shared/lib/clock.ts';

export const testProfiles: Readonly<Record<Profile['role'], Profile>> = {
  township: {
    mode: 'office',
    role: 'township',
    orgCode: '130481100',
    actorId: 'clerk-1',
    actorName: '张三',
    panelMemberId: null,
    deviceId: 'pc-1',
  },
  city: {
    mode: 'office',
    role: 'city',
    orgCode: '130481',
    actorId: 'city-1',
    actorName: '李四',
    panelMemberId: null,
    deviceId: 'pc-2',
  },
  panel: {
    mode: 'office',
    role: 'panel',
    orgCode: '130481',
    actorId: 'panel-1',
    actorName: '王五',
    panelMemberId: 'm1',
    deviceId: 'pc-3',
  },
};

const opened = new Set<Services>();

/** The browser's bridge on a PC with this much room; jsdom itself knows no disk. */
const bridgeWith = (freeBytes: () => number): Bridge => ({
  ...createWebBridge(),
  storage: {
    status: async () => ({ freeBytes: freeBytes(), floorBytes: 1000, ok: freeBytes() > 1000 }),
  },
});

/** Ten seconds between any two looks, so that nothing known about the disk is ever recent. */
const tickingClock = (): Clock => {
  let now = Date.parse('2026-11-20T01:00:00Z');
  return { now: () => new Date((now += 10_000)) };
};

/** The real data layer over the test's IndexedDB, with these documents in it. */
export async function openTestServices(
  profile: Profile,
  documents: SeedDocuments,
  freeBytes: () => number = () => 1e12,
): Promise<Services> {
  const bridge = bridgeWith(freeBytes);
  const outcome = await createServices({ bridge, profile, clock: tickingClock() });
  if (outcome.kind === 'failed') throw outcome.error;
  if (outcome.kind !== 'open') throw new Error(`the data did not open: ${outcome.kind}`);
  opened.add(outcome.services);
  await seed(outcome.services.store.database, documents, () => undefined);
  return outcome.services;
}

/** Takes the screen down, closes what was opened and forgets it. For `afterEach`. */
export async function closeTestServices(): Promise<void> {
  cleanup();
  for (const services of opened) await services.close();
  opened.clear();
  const names = await Dexie.getDatabaseNames();
  await Promise.all(names.map((name) => Dexie.delete(name)));
  localStorage.clear();
}

interface Place {
  /** The route's pattern, as in renderer/app. */
  readonly path: string;
  /** The address to open. */
  readonly at: string;
}

/** Shows one screen as the product does, under its route. @returns where the user is now */
export function renderScreen(services: Services, screen: ReactNode, { path, at }: Place): () => string {
  const elsewhere = { path: '*', element: <p>别处</p> };
  const router = createMemoryRouter([{ path, element: screen }, elsewhere], {
    initialEntries: ['/', at],
    initialIndex: 1,
  });
  render(
    <ConfigProvider locale={zhCN} theme={{ token: { motion: false } }} button={{ autoInsertSpace: false }}>
      <App>
        <ServicesProvider value={services}>
          <RouterProvider router={router} />
        </ServicesProvider>
      </App>
    </ConfigProvider>,
  );
  return () => router.state.location.pathname;
}
