import { Dexie, type Table } from 'dexie';
import type { CycleDocuments } from '../../shared/archive/from-documents.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { Result } from '../../shared/schema/result.ts';
import { stateOfRow, type DexieRow } from './dexie-row.ts';
import { dexiePrefix } from './generations.ts';
import { rowsInRange } from './rows-in-range.ts';

/** All that the picture of a year is made of. */
export const picturedCollections = [
  'cycles',
  'schemes',
  'orgUnits',
  'unions',
  'people',
  'candidacies',
  'sheets',
  'cases',
  'results',
] as const satisfies readonly CollectionName[];

type Pictured = (typeof picturedCollections)[number];

/** Nothing is as large as this in an index, whatever the texts. */
const last = '￿';
const live = '0';
const booleans = ['_deleted'];

async function read<T>(
  database: string,
  name: Pictured,
  work: (table: Table<DexieRow, string>) => Promise<T>,
): Promise<T> {
  const dexie = new Dexie(`${dexiePrefix(database)}0--${name}`);
  try {
    await dexie.open();
    return await work(dexie.table('docs'));
  } finally {
    dexie.close();
  }
}

const documentsOf = <N extends Pictured>(rows: readonly DexieRow[]): DocumentOf<N>[] =>
  rows.map((row) => stateOfRow<DocumentOf<N>>(row, booleans)).filter(({ _deleted: deleted }) => !deleted);

const readAll = <N extends Pictured>(database: string, name: N): Promise<DocumentOf<N>[]> =>
  read(database, name, async (table) => documentsOf<N>(await table.toArray()));

const readOne = <N extends Pictured>(database: string, name: N, id: string): Promise<DocumentOf<N>> =>
  read(database, name, async (table) => {
    const row = await table.get(id);
    const [found] = row ? documentsOf<N>([row]) : [];
    if (!found) throw new AppError('DOCUMENT_MISSING', { id });
    return found;
  });

type OfCycle = 'candidacies' | 'sheets' | 'cases' | 'results';
type OnPage = (done: number, total: number) => void;

const readOfCycle = <N extends OfCycle>(
  database: string,
  name: N,
  cycleId: string,
  onPage?: OnPage,
): Promise<DocumentOf<N>[]> =>
  read(database, name, async (table) => {
    const index = ['_deleted', 'cycleId', 'townshipCode', 'id'];
    const lower = [live, cycleId, -Infinity];
    const upper = [live, cycleId, last];
    const range = { lower, upper, lowerOpen: false, upperOpen: false };
    const total = onPage
      ? await table
          .where(`[${index.join('+')}]`)
          .between(lower, upper)
          .count()
      : 0;
    return documentsOf<N>(await rowsInRange(table, index, range, (done) => onPage?.(done, total)));
  });

export interface StoredYear extends CycleDocuments {
  readonly results: readonly Result[];
}

/**
 * A year straight out of IndexedDB, past RxDB, which is not there beside the page and would keep all of it in memory.
 * Nothing personal that is sealed is opened: no number of a picture is made of it.
 *
 * @throws AppError DOCUMENT_MISSING when the cycle or its scheme is not on this PC
 */
export async function readStoredYear(database: string, cycleId: string, onPage: OnPage): Promise<StoredYear> {
  const cycle = await readOne(database, 'cycles', cycleId);
  const [scheme, orgUnits, unions, people, candidacies, sheets, cases, results] = await Promise.all([
    readOne(database, 'schemes', cycle.schemeKey),
    readAll(database, 'orgUnits'),
    readAll(database, 'unions'),
    readAll(database, 'people'),
    readOfCycle(database, 'candidacies', cycleId),
    readOfCycle(database, 'sheets', cycleId, onPage),
    readOfCycle(database, 'cases', cycleId),
    readOfCycle(database, 'results', cycleId),
  ]);
  return { cycle, scheme: scheme.content, orgUnits, unions, people, candidacies, sheets, cases, results };
}
