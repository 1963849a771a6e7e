import type { ArchiveAppointment, CycleArchive } from '../schema/archive.ts';
import { handOverMonths } from './hand-over-months.ts';
import { payableMonths, type MonthSpan } from './payable-months.ts';
import { resolve } from './resolve.ts';

/** The payable months of every appointment that somebody is graded for, hand-overs between chairs settled. */
export function monthsByAppointment(
  { cycle, scheme, candidacies }: Pick<CycleArchive, 'cycle' | 'scheme' | 'candidacies'>,
  appointments: ReadonlyMap<string, ArchiveAppointment>,
): ReadonlyMap<string, MonthSpan> {
  const held = new Set(candidacies.map(({ appointmentId }) => resolve(appointments, appointmentId)));
  const months = new Map(
    [...held].map((entry) => [entry.id, payableMonths(entry, cycle.year, scheme.policies)]),
  );
  const chairs = [...held].filter((entry) => entry.role === 'chair');
  for (const group of Map.groupBy(chairs, (entry) => entry.unionId).values()) {
    const terms = group.map(({ id, electedOn, endOn }) => ({
      appointmentId: id,
      electedOn,
      endOn,
      months: resolve(months, id),
    }));
    for (const [id, span] of handOverMonths(terms)) months.set(id, span);
  }
  return months;
}
