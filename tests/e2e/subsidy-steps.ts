import { becomes, openPlace, rowOf, type Host } from './grade-one-chair.ts';
import { answer, dialogOf, fill, press, said } from './year-steps.ts';

/** What finance does, always by two people. */

const clerk = /钱会计/;
const cashier = /孙出纳/;

const payee = { 开户行: '武安农商行', 账号: '6222020000000000007', 书面同意日期: '2026-11-20' };

async function keyAccounts(host: Host, names: readonly string[], name: '录入' | '复核'): Promise<void> {
  await openPlace(host, '补贴发放');
  for (const one of names) {
    await press(rowOf(host, one), name);
    await fill(dialogOf(host), payee);
    await answer(host, '保存');
  }
}

async function openDueList(host: Host): Promise<void> {
  await openPlace(host, '补贴发放');
  await host
    .page()
    .getByText(/^应发名单（/)
    .click();
}

async function openNewestBatch(host: Host): Promise<void> {
  await openPlace(host, '补贴发放');
  await host
    .page()
    .getByText(/^发放批次（/)
    .click();
  await host.page().locator('.ant-table-row').first().click();
}

/** The second person checks the newest batch, notifies the bank or the payees, and records every line. */
async function settleNewestBatch(host: Host, hand: string, mark: string, names: readonly string[]) {
  const drawer = host.page().locator('.ant-drawer-content-wrapper');
  await openNewestBatch(host);
  await press(drawer, '复核无误');
  await press(drawer, hand);
  for (const name of names) {
    await press(drawer.locator('.ant-table-row', { hasText: name }), mark);
    await answer(host, '确定');
  }
  await drawer.getByText('已办结').first().waitFor();
  await host.page().keyboard.press('Escape');
}

/** Keys the accounts twice, pays and records that the money has arrived. */
export async function pay(host: Host, names: readonly string[]): Promise<void> {
  const count = names.length;
  await becomes(host, clerk);
  await keyAccounts(host, names, '录入');
  await becomes(host, cashier);
  await keyAccounts(host, names, '复核');
  await becomes(host, clerk);
  await openPlace(host, '补贴发放');
  await press(host.page().locator('main'), `编制发放批次（${count} 人）`);
  await answer(host, '编制');
  await becomes(host, cashier);
  await settleNewestBatch(host, '登记已交银行', '到账', names);
}

/** Claims back what is now too much of somebody. */
export async function recover(host: Host, name: string): Promise<void> {
  await becomes(host, clerk);
  await openPlace(host, '补贴发放');
  await rowOf(host, name).getByText('多发，须追回').waitFor();
  await press(host.page().locator('main'), '编制追回单（1 人）');
  await answer(host, '编制');
  await becomes(host, cashier);
  await settleNewestBatch(host, '登记已通知本人', '收回', [name]);
  await openDueList(host);
  await said(host, /待追回 0 元/);
}

/** The row of somebody on the list of what is due. */
export async function dueOf(host: Host, name: string): Promise<string> {
  await openDueList(host);
  return rowOf(host, name).innerText();
}
