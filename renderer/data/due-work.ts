import type { DueWork } from '../../shared/domain/reminders.ts';
import type { Cycle } from '../../shared/schema/cycle.ts';
import type { CandidacyRow } from './candidacy-rows.ts';

/** The sheets that are not in yet, by deadline; what was sent back is owed again, and nobody who withdrew owes anything. */
export function dueWork(
  { selfDeadline, townshipDeadline }: Cycle,
  rows: readonly CandidacyRow[],
): readonly DueWork[] {
  const owed = (party: 'self' | 'township') =>
    rows.filter((row) => row.state !== 'withdrawn' && row[party].kind !== 'submitted').length;
  return [
    { kind: 'self', count: owed('self'), deadline: selfDeadline },
    { kind: 'township', count: owed('township'), deadline: townshipDeadline },
  ];
}
