import { becomes, openPlace, type Host } from '../e2e/grade-one-chair.ts';
import { issueAllCertificates, printAllCertificates } from '../e2e/print-certificates.ts';
import { takePicture } from './camera.ts';

const firstRow = (host: Host) => host.page().locator('.ant-table-row').first();

async function takeResults(host: Host): Promise<void> {
  const page = host.page();
  await openPlace(host, '评定结果');
  await page.getByRole('button', { name: /核算/ }).first().click();
  await page.getByText(/核算完成/).waitFor();
  await takePicture(page, 'results');
  await firstRow(host).click();
  await page.getByRole('dialog').waitFor();
  await takePicture(page, 'explanation');
  await page.keyboard.press('Escape');
}

/** What the city's clerk sees, from the state of all townships to the printed certificates. */
export async function takeCityPictures(host: Host): Promise<void> {
  const page = host.page();
  await becomes(host, /王建国/);
  await firstRow(host).waitFor();
  await takePicture(page, 'city-home');
  await openPlace(host, '参评进度');
  await firstRow(host).waitFor();
  await takePicture(page, 'worklist');
  await openPlace(host, '评审评分');
  await firstRow(host).waitFor();
  await takePicture(page, 'panel');
  await takeResults(host);

  await issueAllCertificates(host);
  await page.getByText(/^证书登记簿/).click();
  await firstRow(host).waitFor();
  await takePicture(page, 'certificates');
  await printAllCertificates(host);
  await page.getByText(/已生成 \d+ 份证书/).waitFor({ timeout: 60_000 });
}
