import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { hubCommand } from '../../server/cli/hub-command.ts';
import { pinnedCode } from '../../shared/sync/hub-pin.ts';
import { poll, type RunningApp } from '../helpers/electron-app.ts';
import { cityCode } from '../helpers/hub-documents.ts';
import { startHubProcess, type HubProcess } from '../helpers/hub-process.ts';
import { newAccount } from '../helpers/test-accounts.ts';
import { goTo, launchOffice, showsBadge } from './hub-host-steps.ts';
import { registerUnion } from './register-union.ts';

const folders: string[] = [];
const hubs: HubProcess[] = [];
let pc: RunningApp | null = null;

afterEach(async () => {
  await pc?.close();
  for (const hub of hubs.splice(0)) await hub.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A hub under an authority of its own, made as the city makes it; @returns it with its fingerprint. */
async function startCity(port: string): Promise<{ readonly hub: HubProcess; readonly fingerprint: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'gongping-ca-'));
  folders.push(folder);
  let said = '';
  const streams = {
    stdin: Readable.from([]),
    out: (line: string) => void (said += line),
    complain: () => {},
  };
  expect(await hubCommand(['make-ca'], { HUB_DATA: folder, HUB_CITY: cityCode }, streams)).toBe(0);
  const hub = await startHubProcess({ folder, address: `https://127.0.0.1:${port}` });
  hubs.push(hub);
  return { hub, fingerprint: /SHA-256 ([0-9a-f]{64})/.exec(said)?.[1] ?? '' };
}

const unionsAt = async ({ store }: HubProcess): Promise<number> => {
  const query = { collection: 'unions', scope: { kind: 'all' }, after: 0, limit: 10 } as const;
  return (await store.readChanges(cityCode, query)).length;
};

test('row 26: a PC enrols by the 25 signs at a hub under the city’s own authority, and tells another one nothing', async () => {
  const { hub, fingerprint } = await startCity('0');
  pc = await launchOffice({});
  const { page } = pc;
  const code = pinnedCode(await hub.codeFor(newAccount()), fingerprint);
  expect(code.replaceAll('-', '')).toHaveLength(25);
  await goTo(page, '设置');
  await page.getByLabel('市总地址').fill(hub.address);
  await page.getByLabel('注册码').fill(code);
  await page.getByRole('button', { name: '连接', exact: true }).click();
  await page.getByText('已连接', { exact: true }).waitFor({ timeout: 30_000 });
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
    .waitFor({ timeout: 30_000 });
  expect(await unionsAt(other.hub)).toBe(0);
});
