import type { CycleArchive } from '../../schema/archive.ts';
import type { GradedCandidacy } from '../grade-cycle.ts';
import { addRationals, floorRational, rational, type Rational } from '../rational.ts';
import { comparedSheets } from './compared-sheets.ts';

/** How one member scores beside the others. Points in hundredths. */
export interface MemberLean {
  readonly id: string;
  readonly name: string;
  /** Candidates whom he and somebody else have scored. */
  readonly sheets: number;
  /** His totals minus the panel's mean of the same candidates, on average, rounded half up; negative is stricter. */
  readonly lean: number;
  /** The largest distance of one of his totals from the mean, rounded down. */
  readonly farthest: { readonly points: number; readonly candidacyId: string } | null;
}

interface Sums {
  sheets: number;
  lean: Rational;
  farthest: MemberLean['farthest'];
}

const half = rational(1, 2);

function meanOf({ lean, sheets }: Sums): number {
  if (sheets === 0) return 0;
  return Number(floorRational(addRationals(rational(lean.num, lean.den * BigInt(sheets)), half)));
}

const magnitude = ({ num, den }: Rational): number => Number(num < 0n ? -num / den : num / den);

/** Every member of the panel, in its order; who has scored nobody together with others leans nowhere. */
export function memberLeans(
  { panelMembers }: CycleArchive,
  graded: readonly GradedCandidacy[],
): readonly MemberLean[] {
  const sums = new Map(
    panelMembers.map(({ id }): [string, Sums] => [id, { sheets: 0, lean: rational(0), farthest: null }]),
  );
  for (const one of graded) {
    const sheets = comparedSheets(one);
    const sum = sheets.reduce((all, { total }) => all + total, 0);
    for (const { raterId, total } of sheets) {
      const own = sums.get(raterId ?? '');
      if (!own) continue;
      const away = rational(total * sheets.length - sum, sheets.length);
      own.sheets += 1;
      own.lean = addRationals(own.lean, away);
      const points = magnitude(away);
      if (points > (own.farthest?.points ?? 0)) own.farthest = { points, candidacyId: one.candidacy.id };
    }
  }
  return panelMembers.flatMap(({ id, name }) => {
    const own = sums.get(id);
    return own ? [{ id, name, sheets: own.sheets, lean: meanOf(own), farthest: own.farthest }] : [];
  });
}
