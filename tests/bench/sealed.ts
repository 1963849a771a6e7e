import { join } from 'node:path';
import { launchApp } from '../helpers/electron-app.ts';
import { pageScript } from '../helpers/page-script.ts';
import { rowOf, type BenchRow } from './bench-row.ts';
import type * as sealed from './sealed-in-page.ts';

const runs = 5;
const count = 10_000;
const entry = join(import.meta.dirname, 'sealed-in-page.ts');

/** What sealing costs where every document has a personal field, in the page of the built app. */
export async function benchSealed(): Promise<BenchRow> {
  const running = await launchApp();
  try {
    const page = await pageScript<typeof sealed>(running.page, entry, { measureSealed: true });
    return rowOf({
      what: '10 000 people stored and read, each telephone number sealed and opened',
      peer: 'the same people without a seal',
      ...(await page.measureSealed(runs, count)),
    });
  } finally {
    await running.close();
  }
}
