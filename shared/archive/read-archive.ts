import { Type } from 'typebox';
import { problem, type Problem } from '../lib/problem.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { indexScheme } from '../domain/index-scheme.ts';
import { childPath } from '../domain/json-path.ts';
import { hasShape, shapeProblems } from '../domain/shape-problems.ts';
import { validateScheme } from '../domain/validate-scheme.ts';
import { ArchiveCycleSchema, archiveRows, type ArchiveSheet, type CycleArchive } from '../schema/archive.ts';
import { frozen } from '../schema/frozen.ts';
import { SchemeSchema } from '../schema/scheme.ts';
import { collectIds } from './archive-ids.ts';
import { readTables, type ArchiveTables } from './archive-tables.ts';
import { checkFacts, dateProblems } from './check-facts.ts';
import { checkReferences } from './check-references.ts';
import { checkScores, duplicateSheets } from './check-sheets.ts';
import { parseJson } from './parse-json.ts';
import type { FileRow } from '../schema/archive.ts';
import type { RawArchive } from './read-table.ts';

/** A checked archive, and the results that the file carries for comparison, if it does. */
export interface ReadArchive {
  readonly archive: CycleArchive;
  readonly results: readonly unknown[] | null;
}

const ObjectSchema = Type.Object({});
const ListSchema = Type.Array(Type.Unknown());
const HeadSchema = frozen({
  cycle: ArchiveCycleSchema,
  scheme: Type.Unknown(),
  ...Object.fromEntries(
    Object.keys(archiveRows)
      .filter((table) => table !== 'placements')
      .map((table) => [table, Type.Unknown()]),
  ),
});

const shown = (value: unknown): string =>
  typeof value === 'object' && value !== null ? 'object' : String(value);

/** Nothing else is looked at in a file of another kind: its other fields may mean other things. */
function kindProblems(raw: RawArchive): readonly Problem[] {
  const missing = ['format', 'version'].filter((field) => !Object.hasOwn(raw, field));
  if (missing.length > 0) return missing.map((field) => problem(field, 'FIELD_MISSING', { field }));
  const { format, version } = raw;
  const found: Problem[] = [];
  if (format !== 'gongping-cycle')
    found.push(problem('format', 'ARCHIVE_FORMAT_UNKNOWN', { format: shown(format) }));
  if (version !== 1) found.push(problem('version', 'ARCHIVE_VERSION_UNKNOWN', { version: shown(version) }));
  return found;
}

const completeSheet = (row: FileRow<'sheets'>): ArchiveSheet => ({
  id: row.id,
  candidacyId: row.candidacyId,
  rater: row.rater,
  raterId: row.raterId ?? null,
  status: row.status,
  recused: row.recused ?? false,
  scores: row.scores ?? {},
  overrides: row.overrides ?? {},
});

const completeSnapshot = (row: FileRow<'snapshots'>) => ({ ...row, overReason: row.overReason ?? null });

/**
 * The file's content typed, as far as it is sound; null when the shape of its scheme or cycle is not. A scheme
 * whose weights or sums are wrong still tells which scores are.
 */
function assemble(raw: RawArchive, tables: ArchiveTables): CycleArchive | null {
  const { cycle, scheme } = raw;
  if (!hasShape(SchemeSchema, scheme) || !hasShape(ArchiveCycleSchema, cycle)) return null;
  return {
    cycle,
    scheme,
    townships: tables.townships.map(({ row }) => row),
    unions: tables.unions.map(({ row }) => row),
    people: tables.people.map(({ row }) => row),
    appointments: tables.appointments.map(({ row }) => row),
    candidacies: tables.candidacies.map(({ row }) => row),
    snapshots: tables.snapshots.map(({ row }) => completeSnapshot(row)),
    panelMembers: tables.panelMembers.map(({ row }) => row),
    sheets: tables.sheets.map(({ row }) => completeSheet(row)),
    vetoes: tables.vetoes.map(({ row }) => row),
    ...(tables.placements.length > 0 && { placements: tables.placements.map(({ row }) => row) }),
  };
}

function vetoProblems(archive: CycleArchive, tables: ArchiveTables): readonly Problem[] {
  const { vetoItems } = indexScheme(archive.scheme);
  return tables.vetoes
    .filter(({ row }) => !vetoItems.has(row.item))
    .map(({ row, path }) => problem(childPath(path, 'item'), 'VETO_ITEM_UNKNOWN', { item: row.item }));
}

/** Of one candidacy one decision, for a level of the scheme. */
function placementProblems({ scheme }: CycleArchive, { placements }: ArchiveTables): readonly Problem[] {
  const levels = new Set(scheme.levels.map(({ code }) => code));
  const seen = new Set<string>();
  return placements.flatMap(({ row: { candidacyId, level }, path }) => {
    const found: Problem[] = [];
    if (!levels.has(level))
      found.push(problem(childPath(path, 'level'), 'PLACEMENT_LEVEL_UNKNOWN', { level }));
    if (seen.has(candidacyId)) found.push(problem(path, 'PLACEMENT_DUPLICATE', { candidacyId }));
    seen.add(candidacyId);
    return found;
  });
}

function checkAll(raw: RawArchive): { archive: CycleArchive | null; problems: readonly Problem[] } {
  const problems: Problem[] = [...shapeProblems(HeadSchema, raw, '')];
  const report = (found: readonly Problem[]): void => {
    for (const one of found) problems.push(one);
  };
  if (hasShape(ArchiveCycleSchema, raw['cycle'])) report(dateProblems(raw['cycle'].cutoff, 'cycle.cutoff'));
  if (Object.hasOwn(raw, 'scheme')) report(validateScheme(raw['scheme'], 'scheme'));
  const tables = readTables(raw, report);
  report(
    checkReferences(
      tables,
      collectIds(raw, (found) => problems.push(found)),
    ),
  );
  report(checkFacts(tables));
  const placed = tables.sheets.map(({ row, path }) => ({ row: completeSheet(row), path }));
  report(duplicateSheets(placed));
  const archive = assemble(raw, tables);
  if (archive) {
    report(vetoProblems(archive, tables));
    report(placementProblems(archive, tables));
    report(checkScores(archive, (place) => tables.sheets[place]?.path ?? 'sheets'));
  }
  if (Object.hasOwn(raw, 'results')) report(shapeProblems(ListSchema, raw['results'], 'results'));
  return { archive, problems };
}

/** Checks a parsed JSON document as a cycle archive (grading-contract, Cycle archive). */
export function checkArchive(value: unknown): Result<ReadArchive, readonly Problem[]> {
  if (!hasShape(ObjectSchema, value)) return err(shapeProblems(ObjectSchema, value, ''));
  const raw: RawArchive = { ...value };
  const kind = kindProblems(raw);
  if (kind.length > 0) return err(kind);
  const { archive, problems } = checkAll(raw);
  if (!archive || problems.length > 0) return err(problems);
  const results = raw['results'];
  return ok({ archive, results: hasShape(ListSchema, results) ? results : null });
}

/** Reads a cycle archive from its JSON text, or tells every problem at once, each with its JSON path. */
export function readArchive(text: string): Result<ReadArchive, readonly Problem[]> {
  const parsed = parseJson(text);
  return parsed.ok ? checkArchive(parsed.value) : err([parsed.error]);
}
