import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { Appointment } from '../../../shared/schema/union.ts';
import type { SearchRow } from '../../data/search-index.ts';

/** Somebody who may be graded this year; `id` is the appointment's. */
export interface Proposal extends SearchRow {
  readonly unionId: string;
  readonly appointment: Appointment;
  /** A vice chair whose union has a chair: only one of them is paid (domain §7 row 10). */
  readonly besideChair: boolean;
}

const mayBeGraded = ({ role, fullTime, endOn }: Appointment): boolean =>
  endOn === null && (role === 'chair' || (role === 'viceChair' && fullTime));

/** Chairs and full-time vice chairs in office of unions at work who do not take part yet (article, ¶ 补贴). */
export function proposals({ unions, people, candidacies }: CycleDocuments): readonly Proposal[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const taken = new Set(candidacies.map(({ appointmentId }) => appointmentId));
  const order = new Intl.Collator('zh-CN');
  return unions
    .filter(({ status }) => status === 'active')
    .flatMap((union) => {
      const fit = union.officers.filter(mayBeGraded);
      const hasChair = fit.some(({ role }) => role === 'chair');
      return fit
        .filter(({ id }) => !taken.has(id))
        .map((appointment) => ({
          id: appointment.id,
          name: names.get(appointment.personId) ?? '',
          unit: union.name,
          enterprise: union.enterprise.name,
          unionId: union.id,
          appointment,
          besideChair: appointment.role !== 'chair' && hasChair,
        }));
    })
    .sort((a, b) => order.compare(a.unit, b.unit) || a.appointment.role.localeCompare(b.appointment.role));
}
