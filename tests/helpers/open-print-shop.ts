import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type BrowserContext } from 'playwright-core';
import { Type } from 'typebox';
import { inject } from 'vitest';
import type { PrintJob } from '../../shared/ipc/print.ts';
import { askDesk } from './ask-desk.ts';
import { patience } from './watched-pages.ts';

const run = promisify(execFile);

export interface PrintedPaper {
  readonly file: string;
  /** As it stands on the paper, line by line. */
  readonly text: string;
  /** As it is read, cell by cell. */
  readonly raw: string;
  readonly pages: number;
  /** Width and height in whole millimetres. */
  readonly size: readonly [number, number];
}

const millimetres = (points: string | undefined): number => Math.round((Number(points) / 72) * 25.4);

async function readPdf(file: string, pdf: Uint8Array): Promise<PrintedPaper> {
  await writeFile(file, pdf);
  const { stdout: info } = await run('pdfinfo', [file]);
  await run('pdftotext', ['-layout', file, `${file}.txt`]);
  const { stdout: raw } = await run('pdftotext', ['-raw', file, '-']);
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
  const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
  const text = await readFile(`${file}.txt`, 'utf8');
  return { file, text, raw, pages, size: [millimetres(width), millimetres(height)] };
}

const answer = (value: unknown) => ({ ok: true, value });

/** Opens the print page with the job in hand, as the main process does, and waits for its word. */
async function openPaper(context: BrowserContext, url: string, job: PrintJob) {
  const page = await context.newPage();
  const { promise, resolve } = Promise.withResolvers<'ready' | 'form-unknown' | 'render-failed'>();
  await page.exposeFunction('takeJob', () => answer(job));
  await page.exposeFunction('ready', () => {
    resolve('ready');
    return answer(undefined);
  });
  await page.exposeFunction('fail', ({ reason }: { reason: 'form-unknown' | 'render-failed' }) => {
    resolve(reason);
    return answer(undefined);
  });
  await page.addInitScript('window.gongping = { printPage: { takeJob, ready, fail } }');
  await page.goto(url);
  return { page, outcome: await promise };
}

const shopSchema = Type.Object({ url: Type.String(), browser: Type.String() });

/** The real print page in the real Chromium, both shared by the whole run; the PDFs lie in a folder that `close` removes. */
export async function openPrintShop() {
  const folder = await mkdtemp(join(tmpdir(), 'gongping-print-'));
  const shop = await askDesk(inject('printShop'), shopSchema);
  const browser = await chromium.connect(shop.browser);
  // Pages of one context keep what they have loaded for the next one.
  const context = await browser.newContext();
  context.setDefaultTimeout(patience);
  let printed = 0;
  return {
    /** @throws Error with the reason the print page gives when it cannot paint the form */
    print: async (job: PrintJob): Promise<PrintedPaper> => {
      const { page, outcome } = await openPaper(context, shop.url, job);
      if (outcome !== 'ready') throw new Error(outcome);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      await page.close();
      printed += 1;
      return readPdf(join(folder, `${job.form}-${printed}.pdf`), pdf);
    },
    close: async (): Promise<void> => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
