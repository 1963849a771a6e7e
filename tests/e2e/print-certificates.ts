import { openPlace, rowOf, type Host } from './grade-one-chair.ts';

/** Issues certificates for everyone who has a level and opens the print dialog for all of them. */
export async function issueAllCertificates(host: Host): Promise<void> {
  const page = host.page();
  await openPlace(host, '证书');
  await page.getByRole('checkbox', { name: 'Select all' }).first().check();
  await page.getByRole('button', { name: /为所选 \d+ 人制证/ }).click();
  await page.getByRole('button', { name: '制证', exact: true }).click();
  await page.getByText(/已制证 \d+ 份/).waitFor();
}

/** Prints every certificate of the register into one file. */
export async function printAllCertificates(host: Host): Promise<void> {
  const page = host.page();
  await page.getByText(/^证书登记簿/).click();
  await rowOf(host, '武工评').waitFor();
  await page.getByRole('checkbox', { name: 'Select all' }).last().check();
  await page.getByRole('button', { name: /打印所选 \d+ 份/ }).click();
  await page.getByRole('button', { name: '开始打印' }).click();
}

/** Prints one person's certificate from the register. */
export async function printCertificateOf(host: Host, name: string): Promise<void> {
  const page = host.page();
  await page.getByText(/^证书登记簿/).click();
  await page.getByPlaceholder(/搜索姓名/).fill(name);
  await rowOf(host, name).getByRole('button', { name: '打印' }).click();
  await page.getByRole('button', { name: '开始打印' }).click();
}
