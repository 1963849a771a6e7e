import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp } from '../helpers/electron-app.ts';
import { pageScript } from '../helpers/page-script.ts';
import { rowOf, type BenchRow } from './bench-row.ts';
import { inTurns } from './in-turns.ts';
import type * as pictures from './pictures-in-page.ts';

const runs = 5;
/** Times the demo: 3 604 people; 1 131 chairs of 1 032 unions were graded in the archived year. */
const size = 5;

const inPage = (page: Page) =>
  pageScript<typeof pictures>(page, join(import.meta.dirname, 'pictures-in-page.ts'), {
    fillArchivedYear: true,
    addOlderYears: true,
    readArchives: true,
  });

const goTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);

/** Milliseconds from the way to the dashboards until chart and table of all years are drawn and take a click. */
async function timeLook(page: Page): Promise<number> {
  await goTo(page, '/settings');
  await page.getByRole('heading', { level: 4 }).first().waitFor();
  await page.locator('div[role="img"] svg').waitFor({ state: 'detached' });
  const began = performance.now();
  await goTo(page, '/picture?tab=trend');
  await page.locator('div[role="img"] svg').first().waitFor({ timeout: 600_000 });
  await page.getByText('正在读').waitFor({ state: 'detached', timeout: 600_000 });
  await page.locator('.ant-table-row').first().click({ trial: true });
  return performance.now() - began;
}

/** The dashboards of ten archived years in the window of the built app, the pictures kept; and the first look of all. */
export async function benchDashboardsInWindow(): Promise<BenchRow> {
  const filling = await launchApp();
  const candidacies = await (await inPage(filling.page)).fillArchivedYear(size);
  await filling.quit();
  const { folder } = filling;
  const looking = await launchApp({ folder });
  const first = await timeLook(looking.page);
  console.log(`bench: the first look at one archived year of ${candidacies} took ${Math.round(first)} ms`);
  await (await inPage(looking.page)).addOlderYears();
  await looking.quit();
  const running = await launchApp({ folder });
  try {
    const { readArchives } = await inPage(running.page);
    const medians = await inTurns(runs, () => timeLook(running.page), readArchives);
    return rowOf({
      what: `Dashboards in the window, 10 archived years × ${candidacies} candidacies, chart and table drawn`,
      peer: 'reading and parsing the same archives in the page',
      ...medians,
    });
  } finally {
    await running.close();
  }
}
