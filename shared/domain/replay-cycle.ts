import type { ArchiveCandidacy, ArchiveSheet, CycleArchive } from '../schema/archive.ts';
import type { GradedResult } from '../schema/graded-result.ts';
import type { Scheme } from '../schema/scheme.ts';
import { grade } from './grade.ts';
import { indexScheme, type SchemeIndex } from './index-scheme.ts';
import { resolve } from './resolve.ts';
import { overrideStanding, scoreStanding } from './score-standing.ts';

/** One candidacy under its own scheme and under another one. */
export interface ReplayedCandidacy {
  readonly candidacy: ArchiveCandidacy;
  readonly townshipCode: string;
  readonly before: GradedResult;
  /** With nothing for each item that no sheet has data for. */
  readonly low: GradedResult;
  /** With the full points for each of them. */
  readonly high: GradedResult;
  /** The items that a counted sheet has no data for. */
  readonly gaps: readonly string[];
}

/** What a township's candidates cost in fen, as they were graded and as they would be. */
export interface ReplayedMoney {
  readonly townshipCode: string;
  readonly before: number;
  readonly low: number;
  readonly high: number;
}

export interface Replay {
  readonly cycleId: string;
  readonly year: number;
  readonly rows: readonly ReplayedCandidacy[];
  /** Per item without data the number of counted sheets that lack it, in the order of the scheme. */
  readonly gaps: readonly { readonly code: string; readonly sheets: number }[];
  /** 一票否决 that stand on an item the other scheme does not have; they were left out. */
  readonly vetoesGone: readonly string[];
  readonly money: readonly ReplayedMoney[];
}

type Fill = 'low' | 'high';

const isCounting = ({ status, recused }: ArchiveSheet): boolean => status === 'submitted' && !recused;

/** The points that the scheme's item takes over from the sheet; null where there are none. */
function standingPoints(index: SchemeIndex, { scores }: ArchiveSheet, code: string): number | null {
  const points = Object.hasOwn(scores, code) ? scores[code] : undefined;
  return points !== undefined && scoreStanding(index, code, points) === 'fits' ? points : null;
}

function refitted(index: SchemeIndex, sheet: ArchiveSheet, fill: Fill): ArchiveSheet {
  if (!isCounting(sheet)) return { ...sheet, scores: {}, overrides: {} };
  const given = index.items.filter(({ computed }) => !computed);
  const scores = given.map(({ code, item }): [string, number] => [
    code,
    standingPoints(index, sheet, code) ?? (fill === 'high' ? item.max : 0),
  ]);
  const overrides = Object.entries(sheet.overrides).filter(
    ([code, { points }]) => overrideStanding(index, code, points) === 'fits',
  );
  return { ...sheet, scores: Object.fromEntries(scores), overrides: Object.fromEntries(overrides) };
}

function under(archive: CycleArchive, scheme: Scheme, fill: Fill): ReadonlyMap<string, GradedResult> {
  const index = indexScheme(scheme);
  const { results } = grade({
    ...archive,
    scheme,
    sheets: archive.sheets.map((sheet) => refitted(index, sheet, fill)),
    vetoes: archive.vetoes.filter(({ item }) => index.vetoItems.has(item)),
  });
  return new Map(results.map((result) => [result.candidacyId, result]));
}

/** The items that each counted sheet lacks, by candidacy. */
function gapsOf(index: SchemeIndex, archive: CycleArchive): ReadonlyMap<string, readonly string[][]> {
  const sheets = Map.groupBy(archive.sheets.filter(isCounting), ({ candidacyId }) => candidacyId);
  const lacking = (sheet: ArchiveSheet): string[] =>
    index.items.flatMap(({ code, computed }) =>
      computed || standingPoints(index, sheet, code) !== null ? [] : [code],
    );
  return new Map([...sheets].map(([id, own]) => [id, own.map(lacking)]));
}

function moneyOf(rows: readonly ReplayedCandidacy[]): readonly ReplayedMoney[] {
  const sum = (own: readonly ReplayedCandidacy[], of: (row: ReplayedCandidacy) => GradedResult): number =>
    own.reduce((fen, row) => fen + of(row).subsidy.amount, 0);
  return [...Map.groupBy(rows, ({ townshipCode }) => townshipCode)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([townshipCode, own]) => {
      const filled = [sum(own, ({ low }) => low), sum(own, ({ high }) => high)];
      // Who is paid for a union or a person may change with the levels, so either end can cost more.
      const [low, high] = [Math.min(...filled), Math.max(...filled)];
      return { townshipCode, before: sum(own, ({ before }) => before), low, high };
    });
}

/**
 * Grades the sheets of a cycle again under another scheme, beside its own. Items without data are counted once as
 * nothing and once in full: what lies between is not decided by the sheets that are there, and is not guessed.
 *
 * @throws RangeError for an archive that was never checked.
 */
export function replayCycle(archive: CycleArchive, scheme: Scheme): Replay {
  const index = indexScheme(scheme);
  const unions = new Map(archive.unions.map((union) => [union.id, union]));
  const gaps = gapsOf(index, archive);
  const before = under(archive, archive.scheme, 'low');
  const low = under(archive, scheme, 'low');
  const high = under(archive, scheme, 'high');
  const rows = archive.candidacies.map((candidacy) => ({
    candidacy,
    townshipCode: resolve(unions, candidacy.unionId).townshipCode,
    before: resolve(before, candidacy.id),
    low: resolve(low, candidacy.id),
    high: resolve(high, candidacy.id),
    gaps: [...new Set((gaps.get(candidacy.id) ?? []).flat())],
  }));
  const lacking = [...gaps.values()].flat(2);
  return {
    cycleId: archive.cycle.id,
    year: archive.cycle.year,
    rows,
    gaps: index.items
      .map(({ code }) => ({ code, sheets: lacking.filter((one) => one === code).length }))
      .filter(({ sheets }) => sheets > 0),
    vetoesGone: [
      ...new Set(archive.vetoes.map(({ item }) => item).filter((item) => !index.vetoItems.has(item))),
    ],
    money: moneyOf(rows),
  };
}
