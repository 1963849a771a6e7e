import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { subjectKind, type SubjectKind } from '../../../shared/schema/subject.ts';
import type { Appointment } from '../../../shared/schema/union.ts';
import type { SearchRow } from '../../data/search-index.ts';

/** Somebody, or a site, who may be graded this year; `id` is the appointment's. */
export interface Proposal extends SearchRow {
  readonly unionId: string;
  readonly appointment: Appointment;
  /** A vice chair whose union has a chair: only one of them is paid (domain §7 row 10). */
  readonly besideChair: boolean;
  /** Ticked from the start: everybody but vice chairs. */
  readonly expected: boolean;
}

/** Chairs and full-time vice chairs (article, ¶ 补贴), workers, or sites, for which their keeper stands. */
const fits: { readonly [K in SubjectKind]: (appointment: Appointment) => boolean } = {
  chair: ({ role, fullTime }) => role === 'chair' || (role === 'viceChair' && fullTime),
  worker: ({ role }) => role === 'worker',
  site: ({ role }) => role === 'keeper',
};

/** Who is in office in a union at work, or answers for an open site, and does not take part yet. */
export function proposals({ scheme, unions, people, candidacies }: CycleDocuments): readonly Proposal[] {
  const subject = subjectKind(scheme);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const taken = new Set(candidacies.map(({ appointmentId }) => appointmentId));
  const order = new Intl.Collator('zh-CN');
  return unions
    .filter(({ status }) => status === 'active')
    .flatMap((union) => {
      const fit = union.officers.filter((officer) => officer.endOn === null && fits[subject](officer));
      const hasChair = fit.some(({ role }) => role === 'chair');
      return fit
        .filter(({ id }) => !taken.has(id))
        .map((appointment) => {
          const person = names.get(appointment.personId) ?? '';
          return {
            id: appointment.id,
            ...(subject === 'site'
              ? { name: union.name, unit: union.enterprise.name, enterprise: person }
              : { name: person, unit: union.name, enterprise: union.enterprise.name }),
            unionId: union.id,
            appointment,
            besideChair: appointment.role !== 'chair' && hasChair,
            expected: appointment.role !== 'viceChair',
          };
        });
    })
    .sort((a, b) => order.compare(a.unit, b.unit) || a.appointment.role.localeCompare(b.appointment.role));
}
