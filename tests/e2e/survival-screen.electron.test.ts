import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { demoDocuments } from '../../shared/demo/demo-documents.ts';
import { demoProfiles } from '../../shared/demo/demo-profiles.ts';
import { callHost, launchApp, poll, type RunningApp } from '../helpers/electron-app.ts';
import { killApp } from '../helpers/kill-app.ts';

const rounds = 3;
const [clerk] = demoProfiles('pc-1');
const demo = demoDocuments();
/** A candidacy of the clerk's township whose self sheet nobody has begun. */
const unbegun = demo.candidacies.find(
  ({ id, townshipCode }) =>
    townshipCode === clerk!.orgCode && !demo.sheets.some(({ candidacyId }) => candidacyId === id),
)!;
const sheetHash = `#/sheets/${encodeURIComponent(unbegun.id)}/self`;

let running: RunningApp | null = null;
let folder: string | null = null;

afterEach(async () => {
  await running?.quit();
  running = null;
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = null;
});

async function start(): Promise<Page> {
  running = await launchApp(folder === null ? {} : { folder });
  ({ folder } = running);
  return running.page;
}

/** Opens the demo for the township's clerk, as the first screen would. */
async function startDemo(): Promise<Page> {
  const page = await start();
  await callHost(page, 'profile', 'write', clerk);
  await page.reload();
  await page.getByText('已保存到本机').waitFor();
  return page;
}

async function openSheet(page: Page): Promise<void> {
  await page.getByText('已保存到本机').waitFor();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, sheetHash);
  await page.getByRole('radiogroup').first().waitFor();
}

/** Notes every text of the save badge from now on. */
const watchBadge = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen: string[] = [];
    const look = (): void => {
      for (const badge of document.querySelectorAll('[role=status]')) {
        const text = badge.textContent?.trim() ?? '';
        if (text !== seen.at(-1)) seen.push(text);
      }
    };
    new MutationObserver(look).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    Object.assign(window, { seenBadges: seen });
  });

/** Whether the badge has gone from saving to saved since it is watched; other parts of the screen have a status too. */
async function hasSaved(page: Page): Promise<boolean> {
  const texts = await page.evaluate(
    () => (window as unknown as { readonly seenBadges: readonly string[] }).seenBadges,
  );
  const badges = texts.filter((text) => text.includes('保存'));
  return badges.some((text) => text.includes('正在保存')) && badges.at(-1) === '已保存到本机';
}

test(
  'a score given on the screen is there after kill -9 right after “已保存到本机”',
  { timeout: 300_000 },
  async () => {
    await openSheet(await startDemo());
    for (let round = 0; round < rounds; round += 1) {
      const page = running!.page;
      await watchBadge(page);
      await page.getByRole('radiogroup').nth(round).getByRole('radio').last().check();
      await poll(() => hasSaved(page), Boolean);
      await killApp(running!);
      await openSheet(await start());
      const groups = running!.page.getByRole('radiogroup');
      for (let given = 0; given <= round; given += 1) {
        expect(await groups.nth(given).getByRole('radio').last().isChecked()).toBe(true);
      }
    }
  },
);

test('an IndexedDB deleted by hand is restored, and the screen says so', async () => {
  await startDemo();
  await running!.quit();
  rmSync(join(folder!, 'data', 'IndexedDB'), { recursive: true });
  const page = await start();
  await page.getByText('已恢复本机数据').waitFor();
  await openSheet(page);
});
