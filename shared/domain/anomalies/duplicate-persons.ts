import type { Person } from '../../schema/person.ts';
import type { Anomaly } from './anomaly.ts';

type Shared = Extract<Anomaly, { readonly kind: 'duplicate-person' }>['shared'];

const folded = (name: string): string => name.normalize('NFKC').replaceAll(/[\s·•．.]/gu, '');

/** What tells that two people of one name may be one; the strongest sign first. */
const signs: readonly (readonly [Shared, (person: Person) => string | null])[] = [
  ['birth', ({ birthOn }) => birthOn],
  ['phone', ({ phone }) => phone.trim() || null],
  ['township', ({ townshipCode }) => townshipCode],
];

/**
 * People that may have been entered twice: the same name, spaces and dots aside, and the same birthday, telephone
 * or township (domain §7 row 29). Each person is named once, by the strongest sign.
 */
export function duplicatePersons(people: readonly Person[]): readonly Anomaly[] {
  const named = new Set<string>();
  return signs.flatMap(([shared, signOf]) => {
    const open = people.filter(({ id, merged }) => !merged && !named.has(id));
    const groups = Map.groupBy(open, (person) => JSON.stringify([folded(person.name), signOf(person)]));
    return [...groups.values()].flatMap((group): Anomaly[] => {
      const [first] = group;
      if (!first || group.length < 2 || signOf(first) === null) return [];
      for (const { id } of group) named.add(id);
      return [
        { kind: 'duplicate-person', name: first.name, personIds: group.map(({ id }) => id).sort(), shared },
      ];
    });
  });
}
