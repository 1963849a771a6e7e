import { rmSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { launchApp, type LaunchOptions } from '../helpers/electron-app.ts';
import { rowOf, type BenchRow } from './bench-row.ts';
import { buildEmptyWindow } from './empty-window/build-empty-window.ts';
import { inTurns } from './in-turns.ts';
import { pageOffice } from './page-office.ts';

const runs = 5;

/** Milliseconds from the start of the process until the target is drawn, stands still and takes a click. */
async function timeLaunch(options: LaunchOptions, target: (page: Page) => Locator): Promise<number> {
  const running = await launchApp(options);
  try {
    await target(running.page).click({ trial: true, timeout: 60_000 });
    const shown = Date.now();
    const began = await running.app.evaluate(() => process.getCreationTime());
    if (began === null) throw new Error('this system does not tell when a process began');
    return shown - began;
  } finally {
    await running.quit();
  }
}

function firstRow(page: Page): Locator {
  void page.evaluate(() => {
    location.hash = '#/worklist';
  });
  return page.locator('.ant-table-row').first();
}

const reactText = (page: Page): Locator => page.getByText('React is here');

/** Start of the app to a work list that answers, with a city `times` as large as the demo, both opened before. */
async function benchWindow(times: number): Promise<BenchRow> {
  const program = await buildEmptyWindow();
  const filling = await launchApp();
  const candidacies = await (await pageOffice(filling.page)).fillDemo(times);
  await filling.quit();
  const { folder } = filling;
  try {
    const medians = await inTurns(
      runs,
      () => timeLaunch({ folder }, firstRow),
      () => timeLaunch({ folder, program }, reactText),
    );
    return rowOf({
      what: `Start to a list that answers, ${candidacies.toLocaleString('en').replace(',', ' ')} candidacies`,
      peer: 'start to one text by React in an empty window, same Electron',
      ...medians,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const benchWindowOfDemo = (): Promise<BenchRow> => benchWindow(1);
export const benchWindowOfThousands = (): Promise<BenchRow> => benchWindow(17);
