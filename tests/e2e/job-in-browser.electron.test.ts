import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWebApp, type RunningWebApp } from '../helpers/web-app.ts';
import { gradeOneChair, openDemo, type Host } from './grade-one-chair.ts';
import { issueAllCertificates, printCertificateOf } from './print-certificates.ts';

let running: RunningWebApp;

const host: Host = {
  page: () => running.page,
  restart: async () => {
    await running.page.reload();
  },
};

beforeAll(async () => {
  running = await launchWebApp();
});
afterAll(() => running.close());

it('does the same job in a browser, up to its own print dialog', async () => {
  await openDemo(host);
  await gradeOneChair(host, '毛翀', 200);
  await issueAllCertificates(host);
  // The browser's dialog would wait for a person; what it would print is on the page behind it.
  await running.context.addInitScript(() => {
    window.print = () => {};
  });
  const opening = running.context.waitForEvent('page');
  await printCertificateOf(host, '毛翀');
  const paper = await opening;
  await paper.getByText('毛翀').first().waitFor();
  expect(await paper.locator('body').innerText()).toMatch(/武工评〔2026〕Z\d{3}/);
});
