import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { build, preview } from 'vite';
import { chromiumPath } from '../../build/setup/chromium.ts';
import type { PrintJob } from '../../shared/ipc/print.ts';

const run = promisify(execFile);

export interface PrintedPaper {
  readonly file: string;
  readonly text: string;
  readonly pages: number;
  /** Width and height in whole millimetres. */
  readonly size: readonly [number, number];
}

const millimetres = (points: string | undefined): number => Math.round((Number(points) / 72) * 25.4);

async function readPdf(file: string, pdf: Uint8Array): Promise<PrintedPaper> {
  await writeFile(file, pdf);
  const { stdout: info } = await run('pdfinfo', [file]);
  await run('pdftotext', ['-layout', file, `${file}.txt`]);
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
  const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
  const text = await readFile(`${file}.txt`, 'utf8');
  return { file, text, pages, size: [millimetres(width), millimetres(height)] };
}

const answer = (value: unknown) => ({ ok: true, value });

/** Opens the print page with the job in hand, as the main process does, and waits for its word. */
async function openPaper(browser: Browser, url: string, job: PrintJob) {
  const page = await browser.newPage();
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

/**
 * Builds the print page once for all jobs: a development server would hand every job hundreds of modules one by one,
 * which takes longer than a test may when other work fills the PC.
 */
async function servePrintPage(outDir: string) {
  const configFile = join(import.meta.dirname, '../../build/vite.renderer.config.ts');
  const input = join(import.meta.dirname, '../../renderer/print.html');
  const quietly = { configFile, logLevel: 'error' } as const;
  await build({ ...quietly, build: { outDir, minify: false, rolldownOptions: { input } } });
  return preview({ ...quietly, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
}

/** The real print page in the real Chromium; the PDFs lie in a folder that `close` removes. */
export async function openPrintShop() {
  const folder = await mkdtemp(join(tmpdir(), 'gongping-print-'));
  const server = await servePrintPage(join(folder, 'page'));
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  const url = `${server.resolvedUrls?.local[0] ?? ''}print.html`;
  return {
    /** @throws Error with the reason the print page gives when it cannot paint the form */
    print: async (job: PrintJob): Promise<PrintedPaper> => {
      const { page, outcome } = await openPaper(browser, url, job);
      if (outcome !== 'ready') throw new Error(outcome);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      await page.close();
      return readPdf(join(folder, `${job.form}.pdf`), pdf);
    },
    close: async (): Promise<void> => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
