import type { ArchivePanelMember, CycleArchive } from '../schema/archive.ts';
import type { Level, Scheme } from '../schema/scheme.ts';
import { assessCandidacy, type Assessment, type CandidacyCase } from './assess-candidacy.ts';
import { currentSnapshot } from './current-snapshot.ts';
import { indexScheme } from './index-scheme.ts';
import { levelBand } from './level-band.ts';
import { panelMean, type CountedSheet, type PanelMean } from './panel-mean.ts';
import { recusalReason } from './recusal.ts';
import { resolve } from './resolve.ts';
import type { SheetSum } from './sum-sheet.ts';
import { weigh, type WeighedTotal } from './weigh.ts';

/** What is not settled yet: a sheet that has not been handed in, or a veto nobody has decided. */
export type OpenPart = 'self' | 'township' | 'panel' | 'veto';

export interface RangeEnd {
  readonly weighed: WeighedTotal;
  readonly level: Level;
}

/** The lowest and the highest result that can still come of what has been handed in. */
export interface LevelRange {
  readonly low: RangeEnd;
  readonly high: RangeEnd;
  /** Empty when the result is certain. */
  readonly open: readonly OpenPart[];
  /** Without a self sheet there will be no level at all. */
  readonly ineligibleWithoutSelf: boolean;
  /** An upheld veto: the lowest level whatever the total. */
  readonly vetoed: boolean;
}

interface Side {
  /** What a sheet that is still missing is taken for. */
  readonly missing: SheetSum;
  readonly better: (a: number, b: number) => boolean;
}

const nothing: SheetSum = { base: 0, bonus: 0, bonusBeforeCap: 0, total: 0 };

/** No sheet gives more, and an override may give as much as its item's maximum. */
function fullSheet({ categories, policies }: Scheme): SheetSum {
  let [base, bonusBeforeCap] = [0, 0];
  for (const category of categories) {
    if (category.kind === 'base') base += category.max;
    if (category.kind === 'bonus') bonusBeforeCap += category.max;
  }
  const bonus = Math.min(bonusBeforeCap, policies.bonusCap);
  return { base, bonus, bonusBeforeCap, total: base + bonus };
}

function caseOf(archive: CycleArchive, candidacyId: string): CandidacyCase {
  const { unionId } = resolve(new Map(archive.candidacies.map((row) => [row.id, row])), candidacyId);
  const { townshipCode } = resolve(new Map(archive.unions.map((row) => [row.id, row])), unionId);
  const counts = archive.snapshots.filter((snapshot) => snapshot.unionId === unionId);
  return {
    townshipCode,
    snapshot: currentSnapshot(counts, archive.cycle.cutoff),
    sheets: archive.sheets.filter((sheet) => sheet.candidacyId === candidacyId),
    vetoes: archive.vetoes.filter((veto) => veto.candidacyId === candidacyId),
  };
}

/** Somebody whose panel sheet is asked for. */
type Rater = Pick<ArchivePanelMember, 'id' | 'townshipCode'>;

/** Seats whose sheet may still come; below the quorum, as many substitutes as it takes (domain §7 row 17). */
function openSeats(
  { policies }: Scheme,
  raters: readonly Rater[],
  known: CandidacyCase,
  { panel, recused }: Assessment,
): number {
  const handedIn = panel.counted.length + (panel.trimmed ? 2 : 0);
  const done = new Set(
    known.sheets.filter(({ status }) => status === 'submitted').map(({ raterId }) => raterId),
  );
  for (const { raterId } of recused) done.add(raterId);
  const seats = raters.filter(
    (member) =>
      !done.has(member.id) &&
      recusalReason(
        { rater: 'panel', recused: false },
        { ...member, name: '' },
        known.townshipCode,
        policies.recusal,
      ) === null,
  );
  return Math.max(seats.length, policies.quorum - handedIn);
}

const counted = (sum: SheetSum): CountedSheet => ({ sheetId: '', raterId: null, ...sum });

/** The panel's means that may come about when each missing sheet is `missing`. */
function panelMeans(
  { policies }: Scheme,
  { panel }: Assessment,
  open: number,
  missing: SheetSum,
): PanelMean[] {
  const { trim, bonusMode, quorum } = policies;
  const { trimmed } = panel;
  const known = [...panel.counted, ...(trimmed ? [trimmed.lowest, trimmed.highest] : [])];
  // There a further sheet may change which two are left out, and with them base and bonus in opposite ways.
  if (open > 0 && trim && bonusMode === 'after-weights') return [panelMean([counted(missing)], false)];
  const least = Math.max(0, Math.max(1, quorum) - known.length);
  return Array.from({ length: open - least + 1 }, (_, more) =>
    panelMean([...known, ...Array.from({ length: least + more }, () => counted(missing))], trim),
  );
}

function bestTotal(scheme: Scheme, assessment: Assessment, open: number, side: Side): WeighedTotal {
  const { self, township } = assessment;
  const selves = self
    ? [self]
    : [side.missing, ...(scheme.policies.missingSelf === 'redistribute' ? [null] : [])];
  const totals = panelMeans(scheme, assessment, open, side.missing).flatMap((panel) =>
    selves.map((own) => weigh(scheme, own, township ?? side.missing, panel)),
  );
  return totals.reduce((best, next) => (side.better(next.total, best.total) ? next : best));
}

/**
 * Between which totals and levels a candidacy's result will lie, given the counts, the vetoes and the submitted
 * sheets as they stand: each missing sheet may still give anything from nothing to full points. Exact, like the
 * grading itself (grading-contract, From sheets); nothing is guessed.
 *
 * @param archive as far as the viewer may see it: a sheet he may not see is a missing one to him
 * @param raters whose panel sheets the cycle's way to score asks for (panel-raters.ts)
 */
export function levelRange(
  archive: CycleArchive,
  candidacyId: string,
  raters: readonly Rater[] = archive.panelMembers,
): LevelRange {
  const { scheme } = archive;
  const known = caseOf(archive, candidacyId);
  const members = new Map(archive.panelMembers.map((member) => [member.id, member]));
  const assessment = assessCandidacy(indexScheme(scheme), known, members);
  const { self, township, vetoes, warnings } = assessment;
  const open = openSeats(scheme, raters, known, assessment);
  const low = bestTotal(scheme, assessment, open, { missing: nothing, better: (a, b) => a < b });
  const high = bestTotal(scheme, assessment, open, { missing: fullSheet(scheme), better: (a, b) => a > b });
  const pending = warnings.includes('veto-pending');
  const vetoed = vetoes.length > 0;
  const lowest = scheme.levels.at(-1) ?? levelBand(scheme.levels, low.total);
  const parts: readonly (readonly [OpenPart, boolean])[] = [
    ['self', !self],
    ['township', !township],
    ['panel', open > 0],
    ['veto', pending],
  ];
  return {
    low: { weighed: low, level: vetoed || pending ? lowest : levelBand(scheme.levels, low.total) },
    high: { weighed: high, level: vetoed ? lowest : levelBand(scheme.levels, high.total) },
    open: parts.flatMap(([part, isOpen]) => (isOpen ? [part] : [])),
    ineligibleWithoutSelf: !self && scheme.policies.missingSelf === 'ineligible',
    vetoed,
  };
}
