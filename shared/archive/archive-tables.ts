import type { Problem } from '../lib/problem.ts';
import type { FileRow } from '../schema/archive.ts';
import { readTable, type PlacedRow, type RawArchive } from './read-table.ts';

/** All tables of a file, with the rows that have their shape. */
export interface ArchiveTables {
  readonly townships: readonly PlacedRow<FileRow<'townships'>>[];
  readonly unions: readonly PlacedRow<FileRow<'unions'>>[];
  readonly people: readonly PlacedRow<FileRow<'people'>>[];
  readonly appointments: readonly PlacedRow<FileRow<'appointments'>>[];
  readonly candidacies: readonly PlacedRow<FileRow<'candidacies'>>[];
  readonly snapshots: readonly PlacedRow<FileRow<'snapshots'>>[];
  readonly panelMembers: readonly PlacedRow<FileRow<'panelMembers'>>[];
  readonly sheets: readonly PlacedRow<FileRow<'sheets'>>[];
  readonly vetoes: readonly PlacedRow<FileRow<'vetoes'>>[];
  readonly placements: readonly PlacedRow<FileRow<'placements'>>[];
}

export function readTables(raw: RawArchive, report: (found: readonly Problem[]) => void): ArchiveTables {
  return {
    townships: readTable(raw, 'townships', report),
    unions: readTable(raw, 'unions', report),
    people: readTable(raw, 'people', report),
    appointments: readTable(raw, 'appointments', report),
    candidacies: readTable(raw, 'candidacies', report),
    snapshots: readTable(raw, 'snapshots', report),
    panelMembers: readTable(raw, 'panelMembers', report),
    sheets: readTable(raw, 'sheets', report),
    vetoes: readTable(raw, 'vetoes', report),
    placements: readTable(raw, 'placements', report),
  };
}
