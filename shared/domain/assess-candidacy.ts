import type {
  ArchivePanelMember,
  ArchivePlacement,
  ArchiveSheet,
  ArchiveSnapshot,
  ArchiveVeto,
} from '../schema/archive.ts';
import type { Level } from '../schema/scheme.ts';
import type { SchemeIndex } from './index-scheme.ts';
import { levelBand } from './level-band.ts';
import { panelMean, type CountedSheet, type PanelMean } from './panel-mean.ts';
import { rateItemPoints, type RateItemPoints } from './rate-item-points.ts';
import { computeRates, type Rates } from './rates.ts';
import { recusalReason, type RecusalReason } from './recusal.ts';
import { sumSheet } from './sum-sheet.ts';
import { weigh, type WeighedTotal } from './weigh.ts';

export type Warning =
  'missing-self' | 'missing-township' | 'below-quorum' | 'veto-pending' | 'rate-indeterminate' | 'over-cap';

/** What is known of one candidacy when it is graded. */
export interface CandidacyCase {
  readonly townshipCode: string;
  readonly snapshot: ArchiveSnapshot | null;
  readonly sheets: readonly ArchiveSheet[];
  readonly vetoes: readonly ArchiveVeto[];
}

export interface RecusedSheet {
  readonly sheetId: string;
  readonly raterId: string | null;
  readonly reason: RecusalReason;
}

export type Verdict =
  | {
      readonly status: 'graded';
      readonly weighed: WeighedTotal;
      readonly level: Level;
      readonly levelBeforeVeto: Level;
    }
  | { readonly status: 'ineligible' | 'incomplete' };

/** One candidacy with every intermediate value, exact, so that the result can be explained and not only stated. */
export interface Assessment {
  readonly snapshot: ArchiveSnapshot | null;
  readonly rates: Rates;
  readonly computed: RateItemPoints;
  readonly self: CountedSheet | null;
  readonly township: CountedSheet | null;
  readonly panel: PanelMean;
  readonly recused: readonly RecusedSheet[];
  /** Codes of the upheld vetoes, sorted. */
  readonly vetoes: readonly string[];
  readonly warnings: readonly Warning[];
  readonly verdict: Verdict;
  /** What a person decided about the level, where a ratio cap asked for it (ratio-cap). */
  readonly placement: ArchivePlacement | null;
}

const uniqueSorted = <T extends string>(values: readonly T[]): readonly T[] => [...new Set(values)].sort();

interface SortedSheets {
  readonly self: CountedSheet | null;
  readonly township: CountedSheet | null;
  readonly panel: readonly CountedSheet[];
  readonly recused: readonly RecusedSheet[];
}

function sortSheets(
  index: SchemeIndex,
  known: CandidacyCase,
  computed: RateItemPoints,
  members: ReadonlyMap<string, ArchivePanelMember>,
): SortedSheets {
  const counted = { self: null as CountedSheet | null, township: null as CountedSheet | null };
  const panel: CountedSheet[] = [];
  const recused: RecusedSheet[] = [];
  for (const sheet of known.sheets) {
    if (sheet.status !== 'submitted') continue;
    const { id: sheetId, rater, raterId } = sheet;
    const member = rater === 'panel' && raterId !== null ? (members.get(raterId) ?? null) : null;
    const reason = recusalReason(sheet, member, known.townshipCode, index.scheme.policies.recusal);
    if (reason === null) {
      const sum = { sheetId, raterId, ...sumSheet(index, sheet, computed) };
      if (rater === 'panel') panel.push(sum);
      else counted[rater] = sum;
    } else if (rater === 'panel') recused.push({ sheetId, raterId, reason });
  }
  return { ...counted, panel, recused };
}

function findWarnings(
  index: SchemeIndex,
  known: CandidacyCase,
  sheets: SortedSheets,
  rates: Rates,
): readonly Warning[] {
  const found: Warning[] = [];
  if (!sheets.self) found.push('missing-self');
  if (!sheets.township) found.push('missing-township');
  if (sheets.panel.length < index.scheme.policies.quorum) found.push('below-quorum');
  if (known.vetoes.some((veto) => veto.decision === 'pending')) found.push('veto-pending');
  if (index.ratesItems.length > 0 && rates.kind === 'indeterminate') found.push('rate-indeterminate');
  return uniqueSorted(found);
}

function findVerdict(
  { scheme }: SchemeIndex,
  { self, township }: SortedSheets,
  panel: PanelMean,
  vetoed: boolean,
  warnings: readonly Warning[],
): Verdict {
  if (!self && scheme.policies.missingSelf === 'ineligible') return { status: 'ineligible' };
  const held = warnings.includes('below-quorum') || warnings.includes('veto-pending');
  if (!township || held) return { status: 'incomplete' };
  const weighed = weigh(scheme, self, township, panel);
  const levelBeforeVeto = levelBand(scheme.levels, weighed.total);
  const lowest = scheme.levels.at(-1) ?? levelBeforeVeto;
  return { status: 'graded', weighed, levelBeforeVeto, level: vetoed ? lowest : levelBeforeVeto };
}

/** Grades one candidacy by the rules of grading-contract, From sheets to a total; rank and money need the others. */
export function assessCandidacy(
  index: SchemeIndex,
  known: CandidacyCase,
  members: ReadonlyMap<string, ArchivePanelMember>,
): Assessment {
  const { policies } = index.scheme;
  const rates = computeRates(known.snapshot, policies.rateDenominator);
  const computed = rateItemPoints(index.ratesItems, known.snapshot, policies);
  const sheets = sortSheets(index, known, computed, members);
  const panel = panelMean(sheets.panel, policies.trim);
  const upheld = known.vetoes.filter((veto) => veto.decision === 'upheld').map((veto) => veto.item);
  const vetoes = uniqueSorted(upheld);
  const warnings = findWarnings(index, known, sheets, rates);
  const verdict = findVerdict(index, sheets, panel, vetoes.length > 0, warnings);
  const { self, township, recused } = sheets;
  return {
    snapshot: known.snapshot,
    rates,
    computed,
    self,
    township,
    panel,
    recused,
    vetoes,
    warnings,
    verdict,
    placement: null,
  };
}
