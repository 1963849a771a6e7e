import { problem, type Problem } from '../lib/problem.ts';
import { childPath } from '../domain/json-path.ts';
import type { ArchiveIds, KeyedTable } from './archive-ids.ts';
import type { ArchiveTables } from './archive-tables.ts';

interface Reference {
  readonly path: string;
  readonly field: string;
  readonly id: string | null;
  readonly target: KeyedTable;
}

/** Every pointer from one row to another; null points nowhere on purpose. */
function* references(tables: ArchiveTables): Iterable<Reference> {
  for (const { row, path } of tables.unions)
    yield { path, field: 'townshipCode', id: row.townshipCode, target: 'townships' };
  for (const { row, path } of [...tables.appointments, ...tables.candidacies]) {
    yield { path, field: 'personId', id: row.personId, target: 'people' };
    yield { path, field: 'unionId', id: row.unionId, target: 'unions' };
  }
  for (const { row, path } of tables.candidacies)
    yield { path, field: 'appointmentId', id: row.appointmentId, target: 'appointments' };
  for (const { row, path } of tables.snapshots)
    yield { path, field: 'unionId', id: row.unionId, target: 'unions' };
  for (const { row, path } of tables.panelMembers)
    yield { path, field: 'townshipCode', id: row.townshipCode, target: 'townships' };
  for (const { row, path } of tables.sheets) {
    yield { path, field: 'candidacyId', id: row.candidacyId, target: 'candidacies' };
    if (row.rater === 'panel')
      yield { path, field: 'raterId', id: row.raterId ?? null, target: 'panelMembers' };
  }
  for (const { row, path } of [...tables.vetoes, ...tables.placements])
    yield { path, field: 'candidacyId', id: row.candidacyId, target: 'candidacies' };
}

function* namelessRaters({ sheets }: ArchiveTables): Iterable<Problem> {
  for (const { row, path } of sheets) {
    if (row.rater === 'panel' && (row.raterId ?? null) === null)
      yield problem(childPath(path, 'raterId'), 'FIELD_MISSING', { field: 'raterId' });
  }
}

/** A candidacy stands on an appointment of its own person in its own union, or somebody else would be paid. */
function* foreignAppointments(tables: ArchiveTables): Iterable<Problem> {
  const appointments = new Map(tables.appointments.map(({ row }) => [row.id, row]));
  for (const { row, path } of tables.candidacies) {
    const appointment = appointments.get(row.appointmentId);
    if (appointment && (appointment.personId !== row.personId || appointment.unionId !== row.unionId))
      yield problem(childPath(path, 'appointmentId'), 'APPOINTMENT_OF_ANOTHER', {
        appointment: row.appointmentId,
      });
  }
}

/** References that point to nothing, or to somebody else's appointment. */
export function checkReferences(tables: ArchiveTables, ids: ArchiveIds): readonly Problem[] {
  const found: Problem[] = [];
  for (const { path, field, id, target } of references(tables)) {
    if (id !== null && ids[target]?.has(id) === false)
      found.push(problem(childPath(path, field), 'REFERENCE_UNKNOWN', { id, target }));
  }
  found.push(...namelessRaters(tables), ...foreignAppointments(tables));
  return found;
}
