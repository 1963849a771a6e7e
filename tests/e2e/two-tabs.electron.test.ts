import { afterEach, expect, test } from 'vitest';
import { launchWebApp, type RunningWebApp } from '../helpers/web-app.ts';

let running: RunningWebApp | null = null;
afterEach(async () => {
  await running?.close();
  running = null;
});

test('one tab of a browser has the data; a second says so, and takes over what the first has saved', async () => {
  running = await launchWebApp();
  const { page: first, context } = running;
  await first.getByRole('button', { name: '打开演示数据' }).click();
  await first.getByRole('menu', { name: '主菜单' }).waitFor();

  const second = await context.newPage();
  await second.goto(first.url());
  await second.getByText('工评已在另一个标签页打开').waitFor();
  expect(await second.getByRole('menu', { name: '主菜单' }).count()).toBe(0);
  expect(await first.getByRole('menu', { name: '主菜单' }).count()).toBe(1);
  if (process.env['SHOT']) await second.screenshot({ path: process.env['SHOT'] });

  await second.getByRole('button', { name: '在此打开' }).click();
  await second.getByRole('menu', { name: '主菜单' }).waitFor();
  await first.getByText('工评已在另一个标签页打开').waitFor();
  expect(await first.getByRole('menu', { name: '主菜单' }).count()).toBe(0);

  // A page that loads anew is the same tab still; one that is closed leaves the data to the other.
  await second.reload();
  await second.getByRole('menu', { name: '主菜单' }).waitFor();
  await second.close();
  await first.getByRole('button', { name: '在此打开' }).click();
  await first.getByRole('menu', { name: '主菜单' }).waitFor();
});
