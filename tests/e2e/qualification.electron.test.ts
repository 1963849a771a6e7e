import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchApp, type RunningApp } from '../helpers/electron-app.ts';
import { becomes, openDemo, openPlace, rowOf, saved } from './grade-one-chair.ts';
import { restartHost } from './restart-host.ts';

let running: RunningApp;

const host = restartHost(
  () => running,
  (next) => {
    running = next;
  },
);

beforeAll(async () => {
  running = await launchApp();
});
afterAll(() => running.close());

it('takes somebody from the application to the printed qualification certificate, the points it gives, and its revocation', async () => {
  await openDemo(host);
  const page = host.page();
  const tab = (name: string) => page.locator('.ant-segmented-item', { hasText: name }).first().click();
  await openPlace(host, '资格认证');
  await tab('可报名');
  const name = await page.locator('.ant-table-row strong').first().innerText();
  await rowOf(host, name).getByRole('checkbox').check();
  await page.getByRole('button', { name: '为所选 1 人报名' }).click();
  await tab('待审核');
  await rowOf(host, name).getByText('待乡镇审核').waitFor();
  await rowOf(host, name).getByRole('checkbox').check();
  await page.getByRole('button', { name: '审核通过（1 人）' }).click();
  await tab('培训考试');
  await rowOf(host, name).getByText('培训中').waitFor();
  await saved(host);

  await becomes(host, /武安市总工会 王建国/);
  await openPlace(host, '资格认证');
  await tab('培训');
  for (const course of ['工会工作者初任培训班', '集体协商与职工维权']) {
    await page.getByText(course).first().click();
    const dialog = page.getByRole('dialog', { name: new RegExp(course) });
    await dialog.getByRole('searchbox').fill(name);
    await dialog.getByRole('button', { name: '下列 1 人全勤' }).click();
    await dialog.getByRole('button', { name: '保存 1 人的签到' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  await tab('考试');
  await page.getByLabel('搜索姓名、单位、拼音或首字母').fill(name);
  await page.getByLabel(`${name}的成绩`).fill('88.5');
  await page.getByRole('button', { name: '保存 1 人的成绩' }).click();
  await rowOf(host, name).getByText('待发证').waitFor();
  await tab('证书');
  await rowOf(host, name).getByRole('checkbox').check();
  await page.getByRole('button', { name: '为所选 1 人发证' }).click();
  await page.getByRole('button', { name: '制证', exact: true }).click();
  await page.getByLabel('搜索姓名、单位、拼音或首字母').fill(name);
  // Whoever renews one has an earlier one, which is void now.
  await tab('有效');
  const issued = await rowOf(host, name).innerText();
  expect(issued).toMatch(/武工认〔2026〕\d{3}/);
  const [from = '', until = ''] = issued.match(/\d{4}-\d\d-\d\d/g) ?? [];
  expect(Number(until.slice(0, 4)) - Number(from.slice(0, 4))).toBeGreaterThan(1);
  await rowOf(host, name).getByRole('button', { name: '打印' }).click();
  await page.getByRole('button', { name: '开始打印' }).click();
  await page.getByText('已生成 1 份证书').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '开始打印' }).waitFor({ state: 'hidden' });

  // The township's sheet of the holder is filled in by what the register says.
  await becomes(host, /武安镇总工会 李文静/);
  await openPlace(host, '参评人员');
  await page.getByPlaceholder(/搜索姓名/).fill(name);
  await rowOf(host, name).getByRole('button', { name: '开始评审' }).click();
  await page
    .getByText(
      /^已按资格登记填入：A1 4 分（证书 武工认〔2026〕\d{3}）；A2 4 分（.*24 学时）；A3 3 分（考试 88\.5 分）/,
    )
    .waitFor();
  await saved(host);
  await becomes(host, /武安市总工会 王建国/);
  await openPlace(host, '资格认证');
  await tab('证书');
  await tab('证书登记簿');
  await page.getByLabel('搜索姓名、单位、拼音或首字母').fill(name);
  await tab('有效');
  await rowOf(host, name).getByRole('button', { name: '撤销' }).click();
  const revoking = page.getByRole('dialog', { name: /撤销/ });
  await revoking.getByRole('textbox').fill('考试中作弊，经核实撤销');
  await revoking.getByRole('button', { name: '撤销', exact: true }).click();
  await revoking.waitFor({ state: 'hidden' });
  await rowOf(host, name).waitFor({ state: 'hidden' });
  await tab('已作废');
  await rowOf(host, name).getByText('已作废').waitFor();
});
