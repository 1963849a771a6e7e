import { AppError } from '../../shared/lib/app-error.ts';
import type { Appointment, EnterpriseUnion } from '../../shared/schema/union.ts';
import type { Store } from './store.ts';

type UnionFacts = Pick<EnterpriseUnion, 'name' | 'officers'>;

const isCurrentChair = ({ role, endOn }: Appointment): boolean => role === 'chair' && endOn === null;

/**
 * Whether the term may stand among the union's officers.
 *
 * @throws AppError APPOINTMENT_ENDS_BEFORE_START, SECOND_CHAIR
 */
export async function assertAppointment(
  store: Store,
  union: UnionFacts,
  appointment: Appointment,
): Promise<void> {
  const { electedOn, endOn } = appointment;
  if (endOn !== null && endOn < electedOn) {
    throw new AppError('APPOINTMENT_ENDS_BEFORE_START', { electedOn, endOn });
  }
  const other = union.officers.find((officer) => officer.id !== appointment.id && isCurrentChair(officer));
  if (other && isCurrentChair(appointment)) {
    const person = await store.database.people.findOne(other.personId).exec();
    throw new AppError('SECOND_CHAIR', { union: union.name, name: person?.name ?? '' });
  }
}
