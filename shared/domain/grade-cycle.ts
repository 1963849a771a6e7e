import type { ArchiveAppointment, ArchiveCandidacy, CycleArchive } from '../schema/archive.ts';
import { assessCandidacy, type Assessment } from './assess-candidacy.ts';
import { currentSnapshot } from './current-snapshot.ts';
import { indexScheme } from './index-scheme.ts';
import { monthsByAppointment } from './months-by-appointment.ts';
import type { MonthSpan } from './payable-months.ts';
import { rankTotals } from './rank.ts';
import { applyRatioCaps } from './ratio-cap.ts';
import { resolve } from './resolve.ts';
import { settleSubsidies, type Subsidy } from './subsidy.ts';

/** One candidacy with all that its result was made from. */
export interface GradedCandidacy {
  readonly candidacy: ArchiveCandidacy;
  readonly appointment: ArchiveAppointment;
  readonly assessment: Assessment;
  readonly rank: number | null;
  readonly months: MonthSpan;
  readonly subsidy: Subsidy;
}

function assessAll(archive: CycleArchive): ReadonlyMap<string, Assessment> {
  const index = indexScheme(archive.scheme);
  const unions = new Map(archive.unions.map((union) => [union.id, union]));
  const members = new Map(archive.panelMembers.map((member) => [member.id, member]));
  const sheets = Map.groupBy(archive.sheets, (sheet) => sheet.candidacyId);
  const vetoes = Map.groupBy(archive.vetoes, (veto) => veto.candidacyId);
  const snapshots = Map.groupBy(archive.snapshots, (snapshot) => snapshot.unionId);
  const assess = ({ id, unionId }: ArchiveCandidacy): Assessment => {
    const { townshipCode } = resolve(unions, unionId);
    const snapshot = currentSnapshot(snapshots.get(unionId) ?? [], archive.cycle.cutoff);
    const known = { townshipCode, snapshot, sheets: sheets.get(id) ?? [], vetoes: vetoes.get(id) ?? [] };
    return assessCandidacy(index, known, members);
  };
  const assessments = new Map(archive.candidacies.map((candidacy) => [candidacy.id, assess(candidacy)]));
  return applyRatioCaps(archive.scheme, assessments, archive.placements ?? [], archive.sheets);
}

/** The total that is ranked: of graded candidacies without an upheld veto (grading-contract, From sheets, 7). */
const rankedTotal = ({ vetoes, verdict }: Assessment): number | null =>
  verdict.status === 'graded' && vetoes.length === 0 ? verdict.weighed.total : null;

/** A veto pays nothing, even where the lowest level would. */
const monthlyOf = ({ vetoes, verdict }: Assessment): number =>
  verdict.status === 'graded' && vetoes.length === 0 ? verdict.level.monthly : 0;

/**
 * Grades a whole cycle and keeps every intermediate value, in the order of the candidacies (grading-contract).
 * The archive is valid: references resolve, dates exist, every score fits its item.
 *
 * @throws RangeError for an archive that was never checked.
 */
export function gradeCycle(archive: CycleArchive): readonly GradedCandidacy[] {
  const appointments = new Map(archive.appointments.map((appointment) => [appointment.id, appointment]));
  const months = monthsByAppointment(archive, appointments);
  const assessments = assessAll(archive);
  const totals = [...assessments.values()].map(rankedTotal);
  const ranks = rankTotals(totals.filter((total) => total !== null));
  const rows = archive.candidacies.map((candidacy) => {
    const appointment = resolve(appointments, candidacy.appointmentId);
    const assessment = resolve(assessments, candidacy.id);
    const total = rankedTotal(assessment);
    const rank = total === null ? null : (ranks.get(total) ?? null);
    return { candidacy, appointment, assessment, rank, months: resolve(months, appointment.id) };
  });
  const subsidies = settleSubsidies(
    rows.map(({ candidacy, appointment, assessment, months: span }) => ({
      candidacyId: candidacy.id,
      personId: candidacy.personId,
      unionId: candidacy.unionId,
      role: appointment.role,
      fullTime: appointment.fullTime,
      monthly: monthlyOf(assessment),
      months: span,
    })),
  );
  return rows.map((row) => Object.assign(row, { subsidy: resolve(subsidies, row.candidacy.id) }));
}
