import { openDemo, openPlace, type Host } from '../e2e/grade-one-chair.ts';
import { takePicture } from './camera.ts';

const button = (host: Host, name: string) => host.page().getByRole('button', { name }).first();

/** A union just under the line, its numbers being typed: both rates answer at once. */
async function typeMembership(host: Host): Promise<void> {
  const page = host.page();
  await openPlace(host, '工会花名册');
  await page.locator('.ant-table-row').nth(4).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('职工人数').fill('186');
  await drawer.getByLabel('会员人数').fill('179');
  await drawer.getByLabel('实名认证人数').fill('169');
}

async function openSheet(host: Host, step: string): Promise<void> {
  await openPlace(host, '参评人员');
  await button(host, step).click();
  await host.page().locator('[data-item]').first().waitFor();
}

/** What the clerk of a township sees, from the first start to a sheet that came back. */
export async function takeTownshipPictures(host: Host): Promise<void> {
  const page = host.page();
  await button(host, '打开演示数据').waitFor();
  await takePicture(page, 'first-run');
  await openDemo(host);
  await takePicture(page, 'home-township');

  await typeMembership(host);
  await takePicture(page, 'roster');
  await page.keyboard.press('Escape');
  await openPlace(host, '参评人员');
  await page.locator('.ant-table-row').first().waitFor();
  await takePicture(page, 'candidacies');

  await openSheet(host, '继续评审');
  await takePicture(page, 'score-sheet');
  await openSheet(host, '补正自评');
  await takePicture(page, 'score-sheet-returned');
}
