import type { RegisterRow } from '../../../shared/domain/qualification/register-row.ts';
import type { RegisteredPerson } from '../../data/qualification-record.ts';

/** A row as the commands name its person. */
export const registered = ({ personId, person, townshipCode, role }: RegisterRow): RegisteredPerson => ({
  personId,
  name: person.name,
  townshipCode,
  role,
});
