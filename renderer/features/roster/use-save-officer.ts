import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { Person } from '../../../shared/schema/person.ts';
import type { Appointment, EnterpriseUnion } from '../../../shared/schema/union.ts';
import { newId } from '../../data/new-id.ts';
import { useServices } from '../../data/services-context.tsx';
import { anotherPerson, appointmentOf, standingChair, type OfficerValues } from './officer-values.ts';

/** What is being changed; both null for an officer that is being added. */
export interface EditedOfficer {
  readonly appointment: Appointment | null;
  readonly person: Person | null;
}

function personIdOf({ appointment }: EditedOfficer, { samePerson }: OfficerValues): string {
  if (appointment) return appointment.personId;
  return samePerson === anotherPerson ? newId('p') : samePerson;
}

/**
 * Saves the term, then the person: a refused term must leave nobody behind in the roster. A new chair ends the
 * term of the one in office; without that day the data layer refuses.
 */
export function useSaveOfficer(
  union: EnterpriseUnion,
): (edited: EditedOfficer, values: OfficerValues) => Promise<void> {
  const { people, unions } = useServices().repositories;
  const saveTerm = async (appointment: Appointment, values: OfficerValues) => {
    const formerEndOn = parseDate(values.formerEndOn);
    if (formerEndOn !== null && standingChair(union, appointment.id, values)) {
      await unions.replaceChair(union.id, appointment, formerEndOn);
    } else {
      await unions.saveOfficer(union.id, appointment);
    }
  };
  return async (edited, values) => {
    const personId = personIdOf(edited, values);
    const term = appointmentOf(edited.appointment?.id ?? newId('a'), personId, values);
    if (!term) return;
    const training = edited.appointment?.training;
    await saveTerm(training ? { ...term, training } : term, values);
    const facts = { name: values.name.trim(), gender: values.gender, phone: values.phone.trim() };
    if (edited.person) await people.update(personId, facts);
    else if (edited.appointment !== null || values.samePerson === anotherPerson) {
      await people.create({ ...facts, id: personId, townshipCode: union.townshipCode });
    }
  };
}
