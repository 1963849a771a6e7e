import type { Page } from 'playwright-core';
import { goTo } from './hub-host-steps.ts';

/** Enters a union with its enterprise, and closes its drawer again. */
export async function registerUnion(page: Page, name: string): Promise<void> {
  await goTo(page, '工会花名册');
  await page.getByRole('button', { name: '新增工会' }).first().click();
  await page.getByLabel('工会名称').fill(`${name}工会`);
  await page.getByLabel('企业名称').fill(name);
  await page.getByRole('button', { name: '登记这家工会' }).click();
  await page.getByRole('tab', { name: '企业与工会' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: '企业与工会' }).waitFor({ state: 'hidden' });
}
