import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchApp, poll, type RunningApp } from '../helpers/electron-app.ts';
import { pageTwoChairs } from '../helpers/page-two-chairs.ts';
import type { GradingOutput } from '../../shared/domain/grading-output.ts';
import { becomes, gradeOneChair, openDemo, openPlace, rowOf, submitSheet } from './grade-one-chair.ts';
import { restartHost } from './restart-host.ts';
import { dueOf, pay, recover } from './subsidy-steps.ts';
import {
  announceAfterNotice,
  answer,
  correctResults,
  fill,
  joinThisYear,
  press,
  replaceChair,
  returnToTownship,
  said,
  takeSteps,
  upholdVeto,
} from './year-steps.ts';

const root = join(import.meta.dirname, '..', '..');
const [former, next] = ['李卫东', '周玥'];
let running: RunningApp;
const main = () => running.page.locator('main');

const host = restartHost(
  () => running,
  (started) => {
    running = started;
  },
);

beforeAll(async () => {
  running = await launchApp();
});
afterAll(() => running.close());

/** Exports the year that is shown and has the command line recompute it, which fails unless all agrees. */
async function gradedArchive(year: number): Promise<GradingOutput> {
  const file = join(running.folder, `${year}.json`);
  // Answers the system's save dialog, which no test can reach.
  await running.app.evaluate(({ session }, path) => {
    session.defaultSession.once('will-download', (_event, item) => item.setSavePath(path));
  }, file);
  await openPlace(host, '评定结果');
  await press(main(), '导出周期档案');
  await poll(
    async () => existsSync(file),
    (there) => there,
  );
  await said(host, /已导出/);
  const command = [join(root, 'server', 'cli', 'grade.ts'), file];
  const graded: GradingOutput = JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' }));
  expect(graded.cycle).toBe(String(year));
  return graded;
}

async function beginNextYear(): Promise<void> {
  await becomes(host, /王建国/);
  await openPlace(host, '年度评定');
  await press(main(), /新建年度/);
  await answer(host, '建立草稿');
  await said(host, '现在处于“草稿”阶段');
  await takeSteps(host, ['已发布', '申报自评']);
  await becomes(host, /李文静/);
  await openPlace(host, '年度评定');
  await press(main(), '按 2026 年度名单带入（1 人）');
  await answer(host, '带入 1 人');
}

/** Two more members turn out to be verified: 29 of 30, which is past the line of 95 percent. */
async function correctCounts(): Promise<void> {
  const page = host.page();
  await openPlace(host, '工会花名册');
  await rowOf(host, next).click();
  await page.getByRole('tab', { name: '会员情况' }).click();
  const panel = page.getByRole('tabpanel', { name: '会员情况' });
  await fill(panel, { 会员人数: '29', 实名认证人数: '29' });
  await press(panel, '保存');
  await said(host, '已保存');
  await page.keyboard.press('Escape');
  await openPlace(host, '参评人员');
  await press(rowOf(host, next), '补正评审');
  await press(main(), '开始补正');
  await main().getByRole('button', { name: '提交', exact: true }).waitFor();
  await submitSheet(host, 2);
}

it('carries two years through a chair replaced in summer, a veto after payment and a corrected count', async () => {
  await (await pageTwoChairs(running.page)).seedOneChair(former);
  await openDemo(host);
  await replaceChair(host, former, next, '2026-07-31');
  await joinThisYear(host, next);
  await gradeOneChair(host, next, 200);
  await takeSteps(host, ['乡镇评审', '评审组评审', '核算']);
  await announceAfterNotice(host, '武工字〔2026〕12号');
  await takeSteps(host, ['发放']);

  await pay(host, [former, next]);
  expect(await dueOf(host, former)).toContain('1–7 月，共 7 个月');
  expect(await dueOf(host, next)).toContain('8–12 月，共 5 个月');

  await becomes(host, /王建国/);
  await upholdVeto(host, former);
  expect(await correctResults(host, '武工字〔2026〕25号')).toMatch(/撤销[^]*追回 2,100/);
  const first = await gradedArchive(2026);
  // The leaver has more months than the successor; their order by id is chance.
  expect(first.results.toSorted((a, b) => b.subsidy.months - a.subsidy.months)).toMatchObject([
    { level: 'ungraded', vetoes: ['V5'], subsidy: { months: 7, amount: 0 } },
    { level: 'intermediate', vetoes: [], subsidy: { months: 5, amount: 100_000 } },
  ]);
  await recover(host, former);

  await beginNextYear();
  const announced = Number(await gradeOneChair(host, next, 200));
  await takeSteps(host, ['乡镇评审', '评审组评审', '核算']);
  await announceAfterNotice(host, '武工字〔2027〕2号');
  await returnToTownship(host, next);
  await becomes(host, /李文静/);
  await correctCounts();
  await becomes(host, /王建国/);
  const corrected = (announced + 1).toFixed(2);
  expect(await correctResults(host, '武工字〔2027〕3号')).toContain(`${corrected} 分`);
  expect((await gradedArchive(2027)).results).toMatchObject([
    { total: Math.round(Number(corrected) * 100), subsidy: { months: 12 } },
  ]);
}, 400_000);
