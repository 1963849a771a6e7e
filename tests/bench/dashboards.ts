import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TFunction } from 'i18next';
import { itemsView } from '../../renderer/features/picture/views/items-view.ts';
import { levelsView } from '../../renderer/features/picture/views/levels-view.ts';
import { membersView } from '../../renderer/features/picture/views/members-view.ts';
import { moneyView } from '../../renderer/features/picture/views/money-view.ts';
import { ratesView } from '../../renderer/features/picture/views/rates-view.ts';
import { trendView } from '../../renderer/features/picture/views/trend-view.ts';
import { grade } from '../../shared/domain/grade.ts';
import { writeArchive } from '../../shared/archive/write-archive.ts';
import { pictureYear, type PictureYear } from '../../shared/domain/picture/picture-year.ts';
import type { GradedResult } from '../../shared/schema/graded-result.ts';
import { rowOf, type BenchRow } from './bench-row.ts';
import { benchArchive } from './grading.ts';
import { inTurns } from './in-turns.ts';
import { stopwatch } from './stopwatch.ts';

const years = Array.from({ length: 10 }, (_, place) => 2017 + place);
const views = [levelsView, trendView, ratesView, moneyView, itemsView, membersView];
const t = ((key: string) => key) as unknown as TFunction;

interface ParsedArchive {
  readonly results: readonly GradedResult[];
}

/** The heads and the money of each year by a bare loop. */
const counted = (archives: readonly ParsedArchive[]): readonly string[] =>
  archives.map(({ results }) => {
    const graded = results.filter(({ level }) => level !== null).length;
    return `${graded} ${results.reduce((sum, { subsidy }) => sum + subsidy.amount, 0)}`;
  });

const told = (pictures: readonly PictureYear[]): readonly string[] =>
  pictures.map(({ candidates }) => {
    const graded = candidates.filter(({ level }) => level !== null).length;
    return `${graded} ${candidates.reduce((sum, { amount }) => sum + amount, 0)}`;
  });

function writeYears(folder: string): void {
  for (const year of years) {
    const made = benchArchive(1500);
    const archive = { ...made, cycle: { id: String(year), year, cutoff: `${year}-11-30` } };
    const { results } = grade(archive);
    writeFileSync(join(folder, `${year}.archive`), writeArchive(archive, results));
    writeFileSync(join(folder, `${year}.picture`), JSON.stringify(pictureYear(archive, results)));
  }
}

/**
 * Opens the dashboards of ten archived years with 1 500 unions each: the kept pictures read, every chart and table
 * that a year under way does not need made. The limit reads and parses the archives and does nothing with them.
 *
 * @throws Error when the pictures tell other numbers than a bare loop over the archives
 */
export async function benchDashboards(): Promise<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), 'gongping-dashboards-'));
  const read = <T>(kind: string): T[] =>
    years.map((year) => JSON.parse(readFileSync(join(folder, `${year}.${kind}`), 'utf8')) as T);
  try {
    writeYears(folder);
    let pictures: PictureYear[] = [];
    let archives: ParsedArchive[] = [];
    const open = () => {
      pictures = read<PictureYear>('picture');
      const year = pictures.at(-1);
      if (!year) throw new Error('no picture was read');
      for (const view of views) view({ year, earlier: pictures.slice(0, -1), township: null, t });
    };
    const medians = await inTurns(
      5,
      () => stopwatch(open),
      () => stopwatch(() => (archives = read<ParsedArchive>('archive'))),
    );
    if (told(pictures).join() !== counted(archives).join())
      throw new Error('the dashboards tell other numbers than the archives');
    return rowOf({
      what: 'Dashboards of 10 archived years × 1 500 unions: six charts with their tables',
      peer: 'reading and parsing the same archives',
      ...medians,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
