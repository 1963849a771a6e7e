import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchApp, type RunningApp } from '../helpers/electron-app.ts';
import { gradeOneChair, openDemo } from './grade-one-chair.ts';
import { issueAllCertificates, printAllCertificates } from './print-certificates.ts';
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

const printedFiles = (): readonly string[] => {
  const home = join(running.folder, 'home');
  return globSync('**/*.pdf', { cwd: home }).map((file) => join(home, file));
};

/** The pages' texts without white space: a certificate sets its name with space between the characters. */
const pagesOf = (file: string): readonly string[] =>
  execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
    .replaceAll(/[^\S\f]/g, '')
    .split('\f');

it('grades a chair from the first key to the certificate, with a restart in between', async () => {
  await openDemo(host);
  await gradeOneChair(host, '毛翀', 200);

  await issueAllCertificates(host);
  await printAllCertificates(host);
  await host
    .page()
    .getByText(/已生成 \d+ 份证书/)
    .waitFor();

  const files = printedFiles();
  const pages = files.flatMap(pagesOf);
  const own = pages.find((page) => page.includes('毛翀同志'));
  expect(own).toContain('在2026年度武安市');
  expect(own).toMatch(/武工评〔2026〕Z\d{3}/);
  for (const rare of '堃喆玥珺翀') expect(pages.join('')).toContain(rare);

  const picture = join(running.folder, 'certificate');
  execFileSync('pdftoppm', ['-png', '-r', '60', '-f', '1', '-l', '1', files[0] ?? '', picture]);
  const info = execFileSync('pdfinfo', [files[0] ?? ''], { encoding: 'utf8' });
  expect(info).toMatch(/Page size:\s+84[12]\.\d+ x 59[45]\.\d+ pts/);
});
