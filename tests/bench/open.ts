import { launchApp } from '../helpers/electron-app.ts';
import { rowOf, type BenchRow } from './bench-row.ts';
import { pageOffice } from './page-office.ts';

const runs = 9;
const count = 10_000;

/** Opening an office's data with 10 000 documents in the built app: all collections, both copies compared. */
export async function benchOpen(): Promise<BenchRow> {
  const filling = await launchApp();
  await (await pageOffice(filling.page)).fillPeople(count);
  await filling.quit();
  // Another process, so that nothing of the writing is still in memory.
  const running = await launchApp({ folder: filling.folder });
  try {
    const medians = await (await pageOffice(running.page)).measureOpenings(runs, count);
    return rowOf({
      what: 'Opening the database with 10 000 documents, both copies compared',
      peer: 'a bare Dexie open + count of one table',
      ...medians,
    });
  } finally {
    await running.close();
  }
}
