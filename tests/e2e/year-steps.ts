import type { Locator } from 'playwright-core';
import { openPlace, rowOf, type Host } from './grade-one-chair.ts';

/** What the offices do with a year beside scoring, each by its screen. */

/** The dialog in front; antd keeps those that were closed before it. */
export const dialogOf = (host: Host): Locator => host.page().locator('.ant-modal-wrap:visible').last();

export const press = (place: Locator, name: string | RegExp): Promise<void> =>
  place.getByRole('button', { name, exact: typeof name === 'string' }).click();

export async function fill(place: Locator, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields))
    await place.getByRole('textbox', { name: label }).fill(text);
}

export const said = (host: Host, text: string | RegExp): Promise<void> =>
  host.page().getByText(text).first().waitFor();

/** Presses a button of the dialog in front and waits until it is gone. */
export async function answer(host: Host, name: string): Promise<void> {
  const dialog = dialogOf(host);
  await press(dialog, name);
  await host.page().locator('.ant-modal-wrap:visible').waitFor({ state: 'hidden' });
}

/** Takes the year that is shown through these stages. */
export async function takeSteps(host: Host, stages: readonly string[]): Promise<void> {
  await openPlace(host, '年度评定');
  for (const stage of stages) {
    await press(host.page().locator('main'), `进入“${stage}”`);
    await answer(host, '确定');
    await said(host, `现在处于“${stage}”阶段`);
  }
}

/** The chair in office leaves on the day on which the new one is elected. */
export async function replaceChair(host: Host, former: string, next: string, electedOn: string) {
  const page = host.page();
  await openPlace(host, '工会花名册');
  await rowOf(host, former).click();
  await page.getByRole('tab', { name: '班子成员' }).click();
  await page.getByRole('button', { name: '新增成员' }).click();
  const form = page.locator('form').filter({ hasText: '新增班子成员' });
  await form.getByLabel('姓名').fill(next);
  await form.getByLabel('职务').click();
  await page
    .locator('.ant-select-item-option')
    .filter({ hasText: /^主席$/ })
    .click();
  await form.getByLabel('当选日期').fill(electedOn);
  await press(form, '与新主席当选同日');
  await press(form, '保存');
  await page.getByRole('cell', { name: next, exact: true }).waitFor();
  await page.keyboard.press('Escape');
}

export async function joinThisYear(host: Host, name: string): Promise<void> {
  await openPlace(host, '参评人员');
  await press(host.page().locator('main'), '从花名册选取');
  await answer(host, '加入 1 人');
  await rowOf(host, name).waitFor();
}

const day = (daysAgo: number): string =>
  new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);

/** Posts the list three weeks ago, records the decision, issues the circular and announces; the year goes along. */
export async function announceAfterNotice(host: Host, docNo: string): Promise<void> {
  const main = host.page().locator('main');
  await openPlace(host, '公示与异议');
  await press(main, '发布公示');
  await fill(dialogOf(host), { 公示开始日期: day(21), 受理异议的联系方式: '0310-0000000' });
  await answer(host, '发布');
  await press(main, '登记审定');
  await fill(dialogOf(host), { 会议名称: '第12次主席办公会' });
  await answer(host, '登记');
  await press(main, '拟发通报');
  await fill(dialogOf(host), { 发文字号: docNo });
  await answer(host, '保存');
  await press(main, '公布结果');
  await answer(host, '公布结果');
  await main.getByText('已公布', { exact: true }).waitFor();
}

/** Records a veto against somebody and upholds it. */
export async function upholdVeto(host: Host, name: string): Promise<void> {
  const page = host.page();
  await openPlace(host, '参评进度');
  await rowOf(host, name).click();
  const drawer = page.locator('.ant-drawer-content-wrapper');
  await press(drawer, '登记一票否决');
  await dialogOf(host).getByLabel('否决项').click();
  await page.locator('.ant-select-item-option').filter({ hasText: /^V5/ }).click();
  await fill(dialogOf(host), { 事实与依据: '虚报会员' });
  await answer(host, '登记');
  await press(drawer, '认定');
  await dialogOf(host).getByText('成立', { exact: true }).click();
  const decision = { 认定会议: '第13次主席办公会', 认定日期: day(0), 本人陈述和申辩: '本人未提出申辩' };
  await fill(dialogOf(host), decision);
  await answer(host, '保存认定');
  await page.keyboard.press('Escape');
}

/** Corrects what was announced; answers the table of differences. */
export async function correctResults(host: Host, docNo: string): Promise<string> {
  await openPlace(host, '评定结果');
  await press(host.page().locator('main'), '更正与撤销');
  const dialog = dialogOf(host);
  const table = dialog.locator('.ant-table-wrapper').first();
  await table.locator('.ant-table-row').first().waitFor();
  const differences = await table.innerText();
  await fill(dialog, { 更正原因: '经查实', 会议名称: '第13次主席办公会', 发文字号: docNo });
  await press(dialog, '办理更正');
  await dialog.getByText('不需要更正').waitFor();
  await host.page().keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  return differences;
}

/** The city sends the township's sheet back, for the counts to be put right. */
export async function returnToTownship(host: Host, name: string): Promise<void> {
  await openPlace(host, '参评进度');
  await rowOf(host, name).click();
  await press(host.page().locator('.ant-drawer-content-wrapper'), '退回补正');
  await fill(dialogOf(host), { 退回原因: '实名认证人数有误' });
  await answer(host, '退回');
  await host.page().keyboard.press('Escape');
}
