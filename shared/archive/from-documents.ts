import { indexScheme } from '../domain/index-scheme.ts';
import { refitSheet } from '../domain/refit-sheet.ts';
import { panelRaters, panelSeats } from '../domain/panel-raters.ts';
import { personLinks } from '../domain/person-links.ts';
import { survivors } from '../domain/person-merge.ts';
import type { ArchiveAppointment, CycleArchive } from '../schema/archive.ts';
import type { Candidacy } from '../schema/candidacy.ts';
import type { Case } from '../schema/case.ts';
import type { Cycle } from '../schema/cycle.ts';
import type { OrgUnit } from '../schema/org-unit.ts';
import type { Person } from '../schema/person.ts';
import type { Scheme } from '../schema/scheme.ts';
import type { Sheet } from '../schema/sheet.ts';
import type { EnterpriseUnion } from '../schema/union.ts';
import { archivePlacements } from './archive-placements.ts';
import { archiveRole } from './archive-role.ts';
import { archiveSheet } from './archive-sheet.ts';
import { archiveSnapshots } from './archive-snapshots.ts';
import { archiveVetoes } from './archive-vetoes.ts';

/** The documents of one cycle. Rosters may hold more than the cycle needs; only what it needs is taken over. */
export interface CycleDocuments {
  readonly cycle: Cycle;
  readonly scheme: Scheme;
  readonly orgUnits: readonly OrgUnit[];
  readonly unions: readonly EnterpriseUnion[];
  readonly people: readonly Person[];
  readonly candidacies: readonly Candidacy[];
  readonly sheets: readonly Sheet[];
  readonly cases: readonly Case[];
}

// Ids compare by code unit, never by locale: the archive is the same on every machine.
const byId = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** All terms of a union, not only those of candidates: a hand-over between chairs needs both sides. */
const appointmentsOf = ({ id: unionId, officers }: EnterpriseUnion): ArchiveAppointment[] =>
  officers.map(({ id, personId, role, fullTime, electedOn, endOn }) => ({
    id,
    personId,
    unionId,
    role: archiveRole(role),
    fullTime,
    electedOn,
    endOn,
  }));

/**
 * Whether a sheet is one of the cycle's way to score: the contract knows panel sheets alone, so sub-groups leave
 * the others' sheets out and the whole panel's one sheet stands in its own name. Recused sheets stay listed.
 */
function isWanted({ cycle }: CycleDocuments, { party, raterId, townshipCode, recused }: Sheet): boolean {
  const among = recused ? panelSeats(cycle) : panelRaters(cycle, townshipCode);
  return party !== 'panel' || among.some(({ id }) => id === raterId);
}

function countedSheets(documents: CycleDocuments, candidacyIds: ReadonlySet<string>) {
  const cases = Map.groupBy(documents.cases, ({ candidacyId }) => candidacyId);
  const known = documents.sheets.filter(
    (sheet) => candidacyIds.has(sheet.candidacyId) && isWanted(documents, sheet),
  );
  const index = indexScheme(documents.scheme);
  // What was handed in under a former version may name items that the cycle's present one does not have.
  const present = (sheet: Sheet): Sheet =>
    sheet.schemeKey === documents.cycle.schemeKey ? sheet : { ...sheet, ...refitSheet(index, sheet) };
  return byId(known).map((sheet) => archiveSheet(present(sheet), cases.get(sheet.candidacyId) ?? []));
}

/**
 * The contract's cycle archive made from the documents of one cycle (grading-contract, Cycle archive). Withdrawn
 * candidacies are left out with all that belongs to them, and so are panel sheets that the cycle's way to score
 * does not ask for.
 * The same documents in any order give the same archive.
 */
export function archiveFromDocuments(documents: CycleDocuments): CycleArchive {
  const { cycle, scheme } = documents;
  const standing = survivors(documents.people, personLinks(documents.cases));
  const followed = <T extends { readonly personId: string }>(row: T): T => ({
    ...row,
    personId: standing.get(row.personId) ?? row.personId,
  });
  const candidacies = byId(documents.candidacies.filter(({ withdrawn }) => !withdrawn)).map(followed);
  const candidacyIds = new Set(candidacies.map(({ id }) => id));
  const candidaciesOf = Map.groupBy(candidacies, ({ unionId }) => unionId);
  const unions = byId(documents.unions.filter(({ id }) => candidaciesOf.has(id)));
  const appointments = byId(unions.flatMap(appointmentsOf)).map(followed);
  const personIds = new Set([...candidacies, ...appointments].map(({ personId }) => personId));
  return {
    cycle: { id: cycle.id, year: cycle.year, cutoff: cycle.cutoff },
    scheme,
    townships: byId(documents.orgUnits.filter(({ kind }) => kind === 'township')).map(({ id, name }) => ({
      code: id,
      name,
    })),
    unions: unions.map(({ id, name, townshipCode }) => ({ id, name, townshipCode })),
    people: byId(documents.people.filter(({ id }) => personIds.has(id))).map(({ id, name }) => ({
      id,
      name,
    })),
    appointments,
    candidacies: candidacies.map(({ id, personId, unionId, appointmentId }) => ({
      id,
      personId,
      unionId,
      appointmentId,
    })),
    snapshots: archiveSnapshots(unions, candidaciesOf),
    panelMembers: byId(panelSeats(cycle)).map(({ id, name, townshipCode }) => ({ id, name, townshipCode })),
    sheets: countedSheets(documents, candidacyIds),
    ...archivePlacements(byId(documents.cases), candidacyIds),
    vetoes: archiveVetoes(byId(documents.cases).filter(({ candidacyId }) => candidacyIds.has(candidacyId))),
  };
}
