import type { Person } from '../schema/person.ts';
import type { ImportWork } from './import-work.ts';
import type { ChairValues } from './union-values.ts';

type PersonDraft = ImportWork['people'][number];

/** Gives each chair of a list a record: that of his name and telephone, or a new one. */
export interface PersonRegister {
  readonly idOf: (chair: ChairValues) => string;
  readonly added: readonly PersonDraft[];
}

const keyOf = (name: string, phone: string): string => (phone === '' ? '' : `${name}/${phone}`);

/** Chairs of one name and one telephone are one person, of the roster or of an earlier row. */
export function personRegister(
  people: readonly Person[],
  townshipCode: string,
  newId: (prefix: string) => string,
): PersonRegister {
  const present = people.filter(({ merged }) => !merged);
  const known = new Map(present.map(({ id, name, phone }) => [keyOf(name, phone), id]));
  known.delete('');
  const added: PersonDraft[] = [];
  const idOf = ({ name, phone }: ChairValues): string => {
    const found = known.get(keyOf(name, phone));
    if (found !== undefined) return found;
    const id = newId('p');
    if (phone !== '') known.set(keyOf(name, phone), id);
    const rest = { gender: null, birthOn: null, education: '', politicalStatus: '' };
    added.push({ id, townshipCode, name, phone, ...rest });
    return id;
  };
  return { idOf, added };
}
