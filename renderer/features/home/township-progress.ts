import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { CandidacyRow } from '../../data/candidacy-rows.ts';
import { daysUntil } from './days-until.ts';

/** How far one township is. `late` counts sheets that are due and not in. */
export interface TownshipProgress {
  readonly code: string;
  readonly name: string;
  readonly total: number;
  readonly self: number;
  readonly reported: number;
  readonly late: number;
}

const isLate = (deadline: string | null, today: string): boolean =>
  deadline !== null && daysUntil(deadline, today) < 0;

/** One line a township in the city's order, those with nobody to grade included. */
export function townshipProgress(
  { orgUnits, cycle }: CycleDocuments,
  rows: readonly CandidacyRow[],
  today: string,
): readonly TownshipProgress[] {
  const byTownship = Map.groupBy(rows, ({ line }) => line.townshipCode);
  const lateBy = (row: CandidacyRow): boolean =>
    (row.self.kind !== 'submitted' && isLate(cycle.selfDeadline, today)) ||
    (row.township.kind !== 'submitted' && isLate(cycle.townshipDeadline, today));
  return orgUnits
    .filter(({ kind, active }) => kind === 'township' && active)
    .toSorted((a, b) => a.sortNo - b.sortNo)
    .map(({ id, name }) => {
      const own = byTownship.get(id) ?? [];
      return {
        code: id,
        name,
        total: own.length,
        self: own.filter(({ self }) => self.kind === 'submitted').length,
        reported: own.filter(({ township }) => township.kind === 'submitted').length,
        late: own.filter(lateBy).length,
      };
    });
}
