import type { ArchivePlacement, ArchiveSheet } from '../schema/archive.ts';
import type { Level, Scheme } from '../schema/scheme.ts';
import type { Assessment } from './assess-candidacy.ts';
import { compareTies, tieKey, type TieKey } from './tie-break.ts';

/** How many may hold a level: the share of all who take part, rounded down, so that the share is never exceeded. */
export const seatsOf = (ratioCap: number, takingPart: number): number =>
  Math.floor((ratioCap * takingPart) / 10_000);

/** Above an upheld veto nothing is decided, and nobody is placed above the level that his total gives. */
function placed(scheme: Scheme, assessment: Assessment, placement: ArchivePlacement | undefined): Assessment {
  const { verdict, vetoes } = assessment;
  if (!placement || verdict.status !== 'graded' || vetoes.length > 0) return assessment;
  if (verdict.levelBeforeVeto.ratioCap === undefined) return assessment;
  const decided = scheme.levels.findIndex(({ code }) => code === placement.level);
  const level = scheme.levels[Math.max(decided, scheme.levels.indexOf(verdict.levelBeforeVeto))];
  return level ? { ...assessment, placement, verdict: { ...verdict, level } } : assessment;
}

/**
 * Of equals at the edge whom the scheme's chain of tie-breaks puts first goes before the others; where it leaves
 * them equal none does, and all of them are over.
 */
function overCap(
  level: Level,
  assessments: ReadonlyMap<string, Assessment>,
  tieOf: (assessment: Assessment) => TieKey,
): readonly string[] {
  if (level.ratioCap === undefined) return [];
  const seats = seatsOf(level.ratioCap, assessments.size);
  const holders = [...assessments].flatMap(([id, assessment]) =>
    assessment.verdict.status === 'graded' && assessment.verdict.level === level
      ? [
          {
            id,
            total: assessment.verdict.weighed.total,
            tie: tieOf(assessment),
            decided: assessment.placement !== null,
          },
        ]
      : [],
  );
  type Holder = (typeof holders)[number];
  const order = (a: Holder, b: Holder): number => b.total - a.total || compareTies(a.tie, b.tie);
  const sorted = holders.toSorted(order);
  return holders
    .filter((one) => !one.decided && sorted.findLastIndex((other) => order(other, one) <= 0) >= seats)
    .map(({ id }) => id);
}

/**
 * Ratio caps of levels (哈密: 优秀 at most 25 %): nobody is cut silently. Whoever stands over the cap is marked
 * `over-cap` until a person has decided about him; a decision takes effect here. A scheme without caps changes
 * nothing.
 */
export function applyRatioCaps(
  scheme: Scheme,
  assessments: ReadonlyMap<string, Assessment>,
  placements: readonly ArchivePlacement[],
  sheets: readonly ArchiveSheet[],
): ReadonlyMap<string, Assessment> {
  if (scheme.levels.every(({ ratioCap }) => ratioCap === undefined)) return assessments;
  const decisions = new Map(placements.map((placement) => [placement.candidacyId, placement]));
  const settled = new Map(
    [...assessments].map(([id, assessment]) => [id, placed(scheme, assessment, decisions.get(id))]),
  );
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const tieOf = (assessment: Assessment) => tieKey(scheme, assessment, byId);
  const over = new Set(scheme.levels.flatMap((level) => overCap(level, settled, tieOf)));
  return new Map(
    [...settled].map(([id, assessment]) => [
      id,
      over.has(id)
        ? { ...assessment, warnings: [...assessment.warnings, 'over-cap' as const].sort() }
        : assessment,
    ]),
  );
}
