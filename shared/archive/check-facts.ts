import { problem, type Problem } from '../lib/problem.ts';
import { parseCivilDate } from '../domain/civil-date.ts';
import { childPath } from '../domain/json-path.ts';
import { snapshotProblems } from '../domain/snapshot-problems.ts';
import type { FileRow } from '../schema/archive.ts';
import type { ArchiveTables } from './archive-tables.ts';
import type { PlacedRow } from './read-table.ts';

export const dateProblems = (date: string, path: string): readonly Problem[] =>
  parseCivilDate(date) ? [] : [problem(path, 'DATE_NONEXISTENT', { date })];

function appointmentProblems({ row, path }: PlacedRow<FileRow<'appointments'>>): readonly Problem[] {
  const { electedOn, endOn } = row;
  const found = [...dateProblems(electedOn, childPath(path, 'electedOn'))];
  if (endOn === null) return found;
  found.push(...dateProblems(endOn, childPath(path, 'endOn')));
  if (found.length === 0 && endOn < electedOn)
    found.push(problem(childPath(path, 'endOn'), 'APPOINTMENT_ENDS_BEFORE_START', { electedOn, endOn }));
  return found;
}

function duplicateSnapshots(rows: ArchiveTables['snapshots']): readonly Problem[] {
  const seen = new Map<string, Set<string>>();
  const found: Problem[] = [];
  for (const { row, path } of rows) {
    const { unionId, asOf } = row;
    const days = seen.get(unionId) ?? new Set();
    if (days.has(asOf)) found.push(problem(path, 'SNAPSHOT_DUPLICATE', { unionId, asOf }));
    seen.set(unionId, days.add(asOf));
  }
  return found;
}

/** Dates that do not exist, terms that end before they began, and counts that cannot be. */
export function checkFacts(tables: ArchiveTables): readonly Problem[] {
  const snapshots = tables.snapshots.flatMap(({ row, path }) => [
    ...dateProblems(row.asOf, childPath(path, 'asOf')),
    ...snapshotProblems({ ...row, overReason: row.overReason ?? null }, path),
  ]);
  return [
    ...tables.appointments.flatMap(appointmentProblems),
    ...snapshots,
    ...duplicateSnapshots(tables.snapshots),
  ];
}
