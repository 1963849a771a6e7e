import { gradeCycle } from '../../shared/domain/grade-cycle.ts';
import type { ArchiveSheet, CycleArchive } from '../../shared/schema/archive.ts';
import type { ScoredItem } from '../../shared/schema/scheme-item.ts';
import { wuan2021 } from '../../shared/schemes/wuan-2021.ts';
import { rowOf, type BenchRow } from './bench-row.ts';
import { inTurns } from './in-turns.ts';
import { stopwatch } from './stopwatch.ts';

const panelSize = 10;

const items = wuan2021.categories.flatMap((category) =>
  category.kind === 'veto' ? [] : category.items.map((item) => ({ item, bonus: category.kind === 'bonus' })),
);
const scored = items.flatMap(({ item, bonus }) => (item.kind === 'rates' ? [] : [{ item, bonus }]));

/** Some points that the item can give, spread by `seed`. */
function somePoints(item: ScoredItem, seed: number): number {
  switch (item.kind) {
    case 'bool':
      return (seed % 2) * item.max;
    case 'scale':
      return (seed % (item.max / item.step + 1)) * item.step;
    case 'tiers':
      return item.tiers[seed % item.tiers.length]?.points ?? 0;
    case 'parts':
      return item.parts[seed % item.parts.length]?.points ?? 0;
    case 'count':
    case 'deduct':
      return (seed % 2) * item.max;
  }
}

const scoresOf = (seed: number) =>
  Object.fromEntries(scored.map(({ item }, place) => [item.code, somePoints(item, seed * 7 + place)]));

function sheetsOf(index: number): ArchiveSheet[] {
  const raters: readonly (readonly [ArchiveSheet['rater'], string | null])[] = [
    ['self', null],
    ['township', null],
    ...Array.from({ length: panelSize }, (_, place) => ['panel', `m${place}`] as const),
  ];
  return raters.map(([rater, raterId], place) => ({
    id: `s${index}-${place}`,
    candidacyId: `c${index}`,
    rater,
    raterId,
    status: 'submitted',
    recused: false,
    scores: scoresOf(index + place),
    overrides: {},
  }));
}

/** One chair each of so many unions, whom ten members have scored. */
export function benchArchive(candidacies: number): CycleArchive {
  const indexes = Array.from({ length: candidacies }, (_, index) => index);
  return {
    cycle: { id: '2026', year: 2026, cutoff: '2026-11-30' },
    scheme: wuan2021,
    townships: [{ code: 't', name: '' }],
    unions: indexes.map((index) => ({ id: `u${index}`, name: '', townshipCode: 't' })),
    people: indexes.map((index) => ({ id: `p${index}`, name: '' })),
    appointments: indexes.map((index) => ({
      id: `a${index}`,
      personId: `p${index}`,
      unionId: `u${index}`,
      role: 'chair',
      fullTime: false,
      electedOn: '2024-05-01',
      endOn: null,
    })),
    candidacies: indexes.map((index) => ({
      id: `c${index}`,
      personId: `p${index}`,
      unionId: `u${index}`,
      appointmentId: `a${index}`,
    })),
    snapshots: indexes.map((index) => ({
      unionId: `u${index}`,
      asOf: '2026-11-30',
      employees: 30,
      members: 26 + (index % 5),
      verified: 26,
      overReason: null,
    })),
    panelMembers: Array.from({ length: panelSize }, (_, place) => ({
      id: `m${place}`,
      name: '',
      townshipCode: null,
    })),
    sheets: indexes.flatMap(sheetsOf),
    vetoes: [],
  };
}

interface Columns {
  readonly scores: Int32Array;
  readonly counts: Int32Array;
}

/** The same numbers as bare columns, laid out before the clock starts: sheet by sheet, item by item. */
function toColumns(archive: CycleArchive): Columns {
  const scores = new Int32Array(archive.sheets.length * scored.length);
  let at = 0;
  for (const sheet of archive.sheets)
    for (const { item } of scored) scores[at++] = sheet.scores[item.code] ?? 0;
  const counts = new Int32Array(archive.snapshots.length * 3);
  for (const [index, { employees, members, verified }] of archive.snapshots.entries())
    counts.set([employees, members, verified], index * 3);
  return { scores, counts };
}

/** The fastest loop we can write: default policies only, no look-ups, no explanations, no money. */
function floorTotals({ scores, counts }: Columns, candidacies: number): Int32Array {
  const totals = new Int32Array(candidacies);
  const width = scored.length;
  const firstBonus = scored.findIndex(({ bonus }) => bonus);
  let at = 0;
  for (let index = 0; index < candidacies; index += 1) {
    const employees = counts[index * 3] ?? 0;
    const members = counts[index * 3 + 1] ?? 0;
    const verified = counts[index * 3 + 2] ?? 0;
    const reach = (line: number) => members * 100 >= line * employees && verified * 100 >= line * members;
    const rates = reach(95) ? 300 : reach(90) ? 200 : 0;
    let weighted = 0;
    for (let place = 0; place < panelSize + 2; place += 1) {
      let base = rates;
      let bonus = 0;
      for (let item = 0; item < firstBonus; item += 1) base += scores[at + item] ?? 0;
      for (let item = firstBonus; item < width; item += 1) bonus += scores[at + item] ?? 0;
      at += width;
      const total = base + Math.min(bonus, 1000);
      weighted += total * (place === 0 ? 500 * panelSize : place === 1 ? 1500 * panelSize : 8000);
    }
    totals[index] = Math.floor((weighted + 5000 * panelSize) / (10_000 * panelSize));
  }
  return totals;
}

/** Whether the product's totals are those of the bare loop. */
const agree = (graded: ReturnType<typeof gradeCycle>, totals: Int32Array): boolean =>
  graded.every(
    ({ assessment: { verdict } }, index) =>
      verdict.status === 'graded' && verdict.weighed.total === totals[index],
  );

/**
 * Grades 10 000 candidacies with 12 sheets each by the product's path and by a bare loop over typed arrays.
 *
 * @throws Error when the two ways differ in a total
 */
export async function benchGrading(): Promise<BenchRow> {
  const candidacies = 10_000;
  const archive = benchArchive(candidacies);
  const columns = toColumns(archive);
  let graded: ReturnType<typeof gradeCycle> = [];
  let totals: Int32Array = new Int32Array();
  const medians = await inTurns(
    7,
    () => stopwatch(() => (graded = gradeCycle(archive))),
    () => stopwatch(() => (totals = floorTotals(columns, candidacies))),
  );
  if (graded.length !== candidacies || !agree(graded, totals))
    throw new Error('the product and the bare loop come to different totals');
  return rowOf({
    what: 'Grading 10 000 candidacies × 12 sheets: verdicts, ranks, money',
    peer: 'a loop over typed arrays, totals only',
    ...medians,
  });
}
