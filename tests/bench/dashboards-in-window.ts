import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp } from '../helpers/electron-app.ts';
import { pageScript } from '../helpers/page-script.ts';
import { rowOf, type BenchRow } from './bench-row.ts';
import { inTurns } from './in-turns.ts';
import type { CitySize } from './pictures-in-page.ts';
import type * as pictures from './pictures-in-page.ts';

const runs = 5;
/** Times the demo: 5 321 people; chairs of 1 514 unions were graded in the archived year. */
const size = 7;

const inPage = (page: Page) =>
  pageScript<typeof pictures>(page, join(import.meta.dirname, 'pictures-in-page.ts'), {
    fillArchivedYear: true,
    addOlderYears: true,
    addYearUnderWay: true,
    changeYearUnderWay: true,
    readArchives: true,
  });

const goTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);

/** Milliseconds from the way to the dashboards until chart and table of all years are drawn and take a click. */
async function timeLook(page: Page, tab: string): Promise<number> {
  await goTo(page, '/settings');
  await page.getByRole('heading', { level: 4 }).first().waitFor();
  await page.locator('div[role="img"] svg').waitFor({ state: 'detached' });
  const began = performance.now();
  await goTo(page, `/picture?tab=${tab}`);
  await page.locator('div[role="img"] svg').first().waitFor({ timeout: 600_000 });
  await page.getByText('正在读').waitFor({ state: 'detached', timeout: 600_000 });
  await page.locator('.ant-table-row').first().click({ trial: true });
  return performance.now() - began;
}

const told = (number: number): string => number.toLocaleString('en').replace(',', ' ');
const wordsOf = ({ unions, people, candidacies, sheets }: CitySize): string =>
  `${told(unions)} unions, ${told(people)} people, ${told(candidacies)} candidacies, ${told(sheets)} sheets a year`;

/** Until the picture on the screen is of the data as they are now. */
const untilCurrent = (page: Page): Promise<void> =>
  page.getByText(/正在(更新|汇总)/).waitFor({ state: 'detached', timeout: 600_000 });

/** Starts the program, looks, and tells how long it took until there was a picture, and until it was the newest. */
async function tellFirstLook(folder: string, tab: string, what: string): Promise<void> {
  const running = await launchApp({ folder });
  try {
    const began = performance.now();
    const first = await timeLook(running.page, tab);
    await untilCurrent(running.page);
    const all = Math.round(performance.now() - began);
    console.log(`bench: ${what}: the first look took ${Math.round(first)} ms, the newest ${all} ms`);
  } finally {
    await running.quit();
  }
}

/** The same folder in a new process: what nobody has read yet, and then again and again. */
async function lookIn(folder: string, tab: string, what: string): Promise<BenchRow> {
  const running = await launchApp({ folder });
  try {
    const first = await timeLook(running.page, tab);
    console.log(`bench: ${what}: the first look after the start took ${Math.round(first)} ms`);
    await untilCurrent(running.page);
    const { readArchives } = await inPage(running.page);
    const medians = await inTurns(runs, () => timeLook(running.page, tab), readArchives);
    return rowOf({ what, peer: 'reading and parsing the same archives in the page', ...medians });
  } finally {
    await running.quit();
  }
}

/**
 * The dashboards of ten years in the window of the built app: of ten archived ones, whose pictures are kept, and of
 * nine with the tenth under way, whose picture is kept and renewed. Tells the first looks as well.
 */
export async function benchDashboardsInWindow(): Promise<readonly BenchRow[]> {
  const filling = await launchApp();
  const archived = await (await inPage(filling.page)).fillArchivedYear(size);
  await filling.quit();
  const { folder } = filling;
  try {
    const looking = await launchApp({ folder });
    const first = await timeLook(looking.page, 'trend');
    console.log(`bench: the first look at one archived year nobody has read took ${Math.round(first)} ms`);
    await (await inPage(looking.page)).addOlderYears();
    await looking.quit();
    const past = await lookIn(
      folder,
      'trend',
      `Dashboards in the window, 10 archived years (${wordsOf(archived)})`,
    );
    const adding = await launchApp({ folder });
    const now = await (await inPage(adding.page)).addYearUnderWay(size);
    await adding.quit();
    await tellFirstLook(folder, 'progress', 'A year under way without a kept picture');
    const changing = await launchApp({ folder });
    await (await inPage(changing.page)).changeYearUnderWay();
    await changing.quit();
    await tellFirstLook(folder, 'progress', 'A year under way whose data have changed');
    const live = await lookIn(folder, 'progress', `The same with the tenth year under way (${wordsOf(now)})`);
    return [past, live];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
