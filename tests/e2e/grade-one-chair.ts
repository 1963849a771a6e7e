import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { wuan2021 } from '../../shared/schemes/wuan-2021.ts';
import { poll } from '../helpers/electron-app.ts';
import { keyedItems, sheetTotal, strokeOf, type Manner } from './keyed-scores.ts';

/** How the scenario is run on one host: the page may be another one after a restart. */
export interface Host {
  page(): Page;
  /** Ends the program in the middle of the work and starts it again on the same data. */
  restart(): Promise<void>;
}

/** The place of exactly this name: an icon's own name stands before it, and a count may stand behind. */
export const openPlace = (host: Host, name: string): Promise<void> =>
  host
    .page()
    .getByRole('menuitem', { name: new RegExp(`(^| )${name}(?!\\p{Script=Han})`, 'u') })
    .click();

export async function openDemo(host: Host): Promise<void> {
  await host.page().getByRole('button', { name: '打开演示数据' }).click();
  await host.page().getByRole('menu', { name: '主菜单' }).waitFor();
}

export async function becomes(host: Host, who: RegExp): Promise<void> {
  const page = host.page();
  await page.getByRole('button', { name: '切换身份' }).click();
  await page.getByRole('menuitem', { name: who }).click();
  await page.getByRole('button', { name: '切换身份' }).filter({ hasText: who }).waitFor();
}

export const rowOf = (host: Host, name: string) =>
  host.page().locator('.ant-table-row', { hasText: name }).first();

const headOf = (host: Host): Promise<string> => host.page().locator('main').innerText();

/** “已保存到本机” with two copies, or “已保存到本浏览器” with one. */
export const saved = (host: Host) =>
  host.page().getByRole('status').filter({ hasText: '已保存到' }).waitFor();

async function keyItems(host: Host, manner: Manner, from: number, to: number): Promise<void> {
  const { keyboard } = host.page();
  for (const item of keyedItems.slice(from, to)) {
    const focused = () =>
      host.page().evaluate(() => document.activeElement?.closest('[data-item]')?.getAttribute('data-item'));
    await poll(focused, (code) => code === item.code);
    await keyboard.type(strokeOf(item, manner).keys);
    await keyboard.press('Enter');
  }
}

/** Submits the open sheet by its two keys; the dialog takes the second once its button has the focus. */
export async function submitSheet(host: Host, version: number): Promise<void> {
  const page = host.page();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor();
  const focused = () =>
    page.evaluate(() => document.activeElement?.matches('[role=dialog] .ant-btn-primary'));
  await poll(focused, (isOnButton) => isOnButton === true);
  await page.keyboard.press('Enter');
  // A refusal is told for some seconds only.
  const refused = page.locator('.ant-message-error');
  await page.getByText(`已提交（第 ${version} 次）`).or(refused).first().waitFor();
  expect(await refused.allInnerTexts()).toEqual([]);
  await saved(host);
}

/** Keys a sheet from its first to its last item and submits it, without the mouse. */
export async function keySheet(host: Host, manner: Manner, breakAfter: number | null): Promise<void> {
  const middle = breakAfter ?? 0;
  await keyItems(host, manner, 0, middle);
  if (breakAfter !== null) {
    await poll(
      () => headOf(host),
      (text) => text.includes(`已评 ${middle + 1}/`),
    );
    await saved(host);
    await host.restart();
    await poll(
      () => headOf(host),
      (text) => text.includes(`已评 ${middle + 1}/`),
    );
  }
  await keyItems(host, manner, middle, keyedItems.length);
  await submitSheet(host, 1);
}

/** The total by the contract's formula, in integers of its own: S, T and the panel's sheets, half-up. */
export function expectedTotal(self: number, township: number, panel: readonly number[]): string {
  const { weights } = wuan2021;
  const count = panel.length;
  const sum = panel.reduce((all, one) => all + one, 0);
  const scaled = (weights.self * self + weights.township * township) * count + weights.panel * sum;
  const rounded = Math.floor((2 * scaled + 10_000 * count) / (2 * 10_000 * count));
  return `${Math.floor(rounded / 100)}.${String(rounded % 100).padStart(2, '0')}`;
}

/** The whole job for one chair: self sheet, township sheet, two panel sheets, results. Returns the total shown. */
export async function gradeOneChair(host: Host, name: string, ratesPoints: number): Promise<string> {
  await openPlace(host, '参评人员');
  await rowOf(host, name).getByRole('button', { name: '录入自评' }).click();
  await keySheet(host, 'full', 7);
  await openPlace(host, '参评人员');
  await rowOf(host, name).getByRole('button', { name: '开始评审' }).click();
  await keySheet(host, 'stricter', null);

  await becomes(host, /王建国/);
  for (const [member, manner] of [
    ['王建国', 'full'],
    ['赵玥', 'stricter'],
  ] as const) {
    await openPlace(host, '评审评分');
    await host.page().getByText(member, { exact: true }).first().click();
    await host
      .page()
      .getByPlaceholder(/搜索姓名/)
      .fill(name);
    await rowOf(host, name).getByRole('button', { name: '代录' }).click();
    await keySheet(host, manner, null);
  }

  await openPlace(host, '评定结果');
  await host.page().getByRole('button', { name: /核算/ }).first().click();
  await host
    .page()
    .getByText(/核算完成/)
    .waitFor();
  await host
    .page()
    .getByPlaceholder(/搜索姓名/)
    .fill(name);
  const total = expectedTotal(sheetTotal('full', ratesPoints), sheetTotal('stricter', ratesPoints), [
    sheetTotal('full', ratesPoints),
    sheetTotal('stricter', ratesPoints),
  ]);
  await poll(
    () => rowOf(host, name).innerText(),
    (text) => text.includes(total),
  );
  // A score in the middle of the row leads to its own sheet.
  await rowOf(host, name).getByText(name, { exact: true }).click();
  const explanation = host.page().getByRole('dialog');
  await explanation.waitFor();
  expect(await explanation.innerText()).toContain(total);
  await host.page().keyboard.press('Escape');
  return total;
}
