import type { Person, PersonFacts } from '../schema/person.ts';
import { duplicatePersons } from './anomalies/duplicate-persons.ts';

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

/** For each record that was merged, the one that stands for the person now. */
export function survivors(people: readonly MergeRow[]): ReadonlyMap<string, string> {
  const byId = new Map(people.map((person) => [person.id, person]));
  return new Map(
    people.flatMap(({ id }) => {
      const survivor = survivorOf(id, byId);
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
