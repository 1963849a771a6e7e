import { afterEach, expect, test } from 'vitest';
import { pinnedCode, pinText } from '../../shared/sync/hub-pin.ts';
import { poll, type RunningApp } from '../helpers/electron-app.ts';
import { cityCode } from '../helpers/hub-documents.ts';
import type { HubProcess } from '../helpers/hub-process.ts';
import { startPinnedHub, type PinnedHub } from '../helpers/pinned-hub.ts';
import { newAccount } from '../helpers/test-accounts.ts';
import { goTo, launchOffice, showsBadge } from './hub-host-steps.ts';
import { registerUnion } from './register-union.ts';

const hubs: HubProcess[] = [];
let pc: RunningApp | null = null;

afterEach(async () => {
  await pc?.close();
  for (const hub of hubs.splice(0)) await hub.close();
});

async function startCity(port?: string): Promise<PinnedHub> {
  const started = await startPinnedHub(port);
  hubs.push(started.hub);
  return started;
}

const unionsAt = async ({ store }: HubProcess): Promise<number> => {
  const query = { collection: 'unions', scope: { kind: 'all' }, after: 0, limit: 10 } as const;
  return (await store.readChanges(cityCode, query)).length;
};

test('row 26: a PC enrols by the 25 signs at a hub under the city’s own authority, and tells another one nothing', async () => {
  const { hub, fingerprint } = await startCity();
  pc = await launchOffice({});
  const { page } = pc;
  const code = pinnedCode(await hub.codeFor(newAccount()), fingerprint);
  expect(code.replaceAll('-', '')).toHaveLength(25);
  await goTo(page, '设置');
  await page.getByLabel('市总地址').fill(hub.address);
  await page.getByLabel('注册码').fill(code);
  await page.getByRole('button', { name: '连接', exact: true }).click();
  await page.getByText('已连接', { exact: true }).waitFor();
  // Whoever hands a meeting over from another PC reads it off here.
  await page.getByText(pinText(fingerprint), { exact: true }).waitFor();
  await registerUnion(page, '甲厂');
  await poll(
    () => unionsAt(hub),
    (count) => count === 1,
  );
  await showsBadge(page, '已到市总');

  // The same address, another authority: perhaps a machine that has taken the hub's place.
  await hub.terminate();
  const other = await startCity(new URL(hub.address).port);
  expect(other.hub.address).toBe(hub.address);
  await registerUnion(page, '乙厂');
  await goTo(page, '同步');
  await page.getByRole('button', { name: '立即同步' }).click();
  await page
    .getByText(/出示的证书不是本市的，没有向它发送任何内容/)
    .first()
    .waitFor();
  expect(await unionsAt(other.hub)).toBe(0);
});
