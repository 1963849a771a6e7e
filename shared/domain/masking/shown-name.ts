import type { Person } from '../../schema/person.ts';
import { shownValue } from './masking-policy.ts';

/** What somebody is called in lists: who has left and whose time is over, by his first character alone. */
export const shownName = ({ name, erased }: Pick<Person, 'name' | 'erased'>): string =>
  erased ? shownValue('list', 'name', name) : name;
