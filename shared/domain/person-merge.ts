import type { Person, PersonFacts } from '../schema/person.ts';
import { duplicatePersons } from './anomalies/duplicate-persons.ts';
import type { PersonLink } from './person-links.ts';

export const factNames = ['name', 'gender', 'birthOn', 'phone', 'education', 'politicalStatus'] as const;
export type FactName = (typeof factNames)[number];

export const factsOf = ({
  name,
  gender,
  birthOn,
  phone,
  education,
  politicalStatus,
}: PersonFacts): PersonFacts => ({ name, gender, birthOn, phone, education, politicalStatus });

type MergeRow = Pick<Person, 'id' | 'merged'>;

/** Two PCs may have merged two records each into the other: the one that comes first by its id stays. */
function survivorOf(id: string, byId: ReadonlyMap<string, MergeRow>): string {
  const seen: string[] = [];
  let at = id;
  for (;;) {
    const circle = seen.indexOf(at);
    if (circle !== -1) return seen.slice(circle).toSorted()[0] ?? at;
    seen.push(at);
    const next = byId.get(at)?.merged?.into;
    if (next === undefined || !byId.has(next)) return at;
    at = next;
  }
}

/**
 * For each record that was merged, the one that stands for the person now. What the city has linked holds for whatever
 * the townships have merged the records into, before or since; a record that is gone takes its links along.
 */
export function survivors(
  people: readonly MergeRow[],
  links: readonly PersonLink[] = [],
): ReadonlyMap<string, string> {
  const byId = new Map(people.map((person) => [person.id, person]));
  const merged = new Map(people.map(({ id }) => [id, survivorOf(id, byId)]));
  const roots = new Map<string, string>();
  const rootOf = (id: string): string => {
    let at = id;
    for (let next = roots.get(at); next !== undefined; next = roots.get(at)) at = next;
    return at;
  };
  for (const { personId, into } of links) {
    const [from, to] = [merged.get(personId), merged.get(into)].map((id) => id && rootOf(id));
    if (from && to && from !== to) roots.set(from, to);
  }
  return new Map(
    people.flatMap(({ id }) => {
      const survivor = rootOf(merged.get(id) ?? id);
      return survivor === id ? [] : [[id, survivor] as const];
    }),
  );
}

/** What was written to a merged record after the merging, by a PC that did not know of it. */
export const lateFacts = ({ merged, ...person }: Person): readonly FactName[] =>
  merged ? factNames.filter((name) => person[name] !== merged.given[name]) : [];

/** Records that may be of one person, each with what agrees: two spellings are found by the telephone. */
export function mergeGroups(
  people: readonly Person[],
): readonly { readonly shared: 'birth' | 'phone' | 'township'; readonly people: readonly Person[] }[] {
  const open = people.filter(({ merged }) => !merged);
  const byId = new Map(open.map((person) => [person.id, person]));
  const named = duplicatePersons(open).flatMap((found) =>
    found.kind === 'duplicate-person'
      ? [{ shared: found.shared, people: found.personIds.flatMap((id) => byId.get(id) ?? []) }]
      : [],
  );
  const taken = new Set(named.flatMap((group) => group.people.map(({ id }) => id)));
  const rest = open.filter(({ id, phone }) => !taken.has(id) && phone.trim() !== '');
  const phones = [...Map.groupBy(rest, ({ phone }) => phone.trim()).values()].filter(
    (group) => group.length > 1,
  );
  return [...named, ...phones.map((group) => ({ shared: 'phone' as const, people: group }))];
}

/** Records of two townships that may be of one person, which the city alone sees side by side. */
export function pairsAcross(
  people: readonly Person[],
  links: readonly PersonLink[],
): readonly {
  readonly shared: 'birth' | 'phone' | 'township';
  readonly pair: readonly [Person, Person];
}[] {
  const standing = survivors(people, links);
  const rootOf = (id: string): string => standing.get(id) ?? id;
  return mergeGroups(people).flatMap(({ shared, people: [first, ...others] }) =>
    others.flatMap((other) =>
      first && first.townshipCode !== other.townshipCode && rootOf(first.id) !== rootOf(other.id)
        ? [{ shared, pair: [first, other] as const }]
        : [],
    ),
  );
}
