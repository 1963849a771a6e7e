import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { Person } from '../../../shared/schema/person.ts';
import type { Appointment, EnterpriseUnion, Role } from '../../../shared/schema/union.ts';

/** What the form of one officer holds: texts as typed. `samePerson` is the id of somebody registered, or `new`. */
export interface OfficerValues {
  readonly name: string;
  readonly samePerson: string;
  readonly gender: 'male' | 'female' | null;
  readonly phone: string;
  readonly role: Role | null;
  readonly fullTime: boolean;
  readonly electedOn: string;
  readonly endOn: string;
  /** When the chair in office left, if this is the successor. */
  readonly formerEndOn: string;
}

export const anotherPerson = 'new';

/** `role` is the one a new officer begins with. */
export function valuesOfOfficer(
  appointment: Appointment | null,
  person: Person | null,
  role: Role | null,
): OfficerValues {
  return {
    name: person?.name ?? '',
    samePerson: person?.id ?? anotherPerson,
    gender: person?.gender ?? null,
    phone: person?.phone ?? '',
    role: appointment?.role ?? role,
    fullTime: appointment?.fullTime ?? false,
    electedOn: appointment?.electedOn ?? '',
    endOn: appointment?.endOn ?? '',
    formerEndOn: '',
  };
}

/** The chair in office that would have to leave for this one; null when the post is free or not asked for. */
export function standingChair(
  union: EnterpriseUnion,
  appointmentId: string | null,
  { role, endOn }: Pick<OfficerValues, 'role' | 'endOn'>,
): Appointment | null {
  if (role !== 'chair' || endOn.trim() !== '') return null;
  return (
    union.officers.find(
      (officer) => officer.role === 'chair' && officer.endOn === null && officer.id !== appointmentId,
    ) ?? null
  );
}

/** The term to save; null while a field cannot be read. */
export function appointmentOf(id: string, personId: string, values: OfficerValues): Appointment | null {
  const electedOn = parseDate(values.electedOn);
  if (electedOn === null || values.role === null) return null;
  return {
    id,
    personId,
    role: values.role,
    fullTime: values.fullTime,
    electedOn,
    endOn: values.endOn.trim() === '' ? null : parseDate(values.endOn),
  };
}
