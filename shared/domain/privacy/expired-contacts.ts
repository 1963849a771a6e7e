import type { Person } from '../../schema/person.ts';
import { survivors } from '../person-merge.ts';
import { endOfYear, type HeldData, type HeldItem } from './held-data.ts';

/** Whether anything but the name is known of somebody. */
function holdsFacts({ gender, birthOn, phone, education, politicalStatus, merged }: Person): boolean {
  const own = [gender, birthOn, phone, education, politicalStatus];
  const kept = merged ? [merged.given, merged.before, merged.after] : [];
  const texts = kept.flatMap((facts) => [
    facts.gender,
    facts.birthOn,
    facts.phone,
    facts.education,
    facts.politicalStatus,
  ]);
  return [...own, ...texts].some((value) => value !== null && value !== '');
}

/** The days on which somebody's posts, years and applications ended; null while one of them goes on. */
function endsOf(held: HeldData): ReadonlyMap<string, readonly (string | null)[]> {
  const years = new Map(held.cycles.map((cycle) => [cycle.id, cycle]));
  const posts = held.unions.flatMap(({ officers }) =>
    officers.map(({ personId, endOn }) => ({ personId, end: endOn })),
  );
  const candidacies = held.candidacies.map(({ personId, cycleId }) => {
    const cycle = years.get(cycleId);
    return { personId, end: cycle && cycle.status !== 'open' ? endOfYear(cycle.year) : null };
  });
  const applied = held.applications.map(({ personId, year }) => ({ personId, end: endOfYear(year) }));
  const all = Map.groupBy([...posts, ...candidacies, ...applied], ({ personId }) => personId);
  return new Map([...all].map(([personId, rows]) => [personId, rows.map(({ end }) => end)]));
}

/**
 * Whose telephone, birth, education and party are known though he holds no post and is in no open year. The days of all
 * records of one person count together; who never held a post has been here since he was entered.
 */
export function expiredContacts(held: HeldData): readonly HeldItem[] {
  const standing = survivors(held.people);
  const idOf = (id: string): string => standing.get(id) ?? id;
  const ends = Map.groupBy(endsOf(held), ([personId]) => idOf(personId));
  return held.people.flatMap((person): readonly HeldItem[] => {
    const days = (ends.get(idOf(person.id)) ?? []).flatMap(([, some]) => some);
    if (person.erased || !holdsFacts(person) || days.includes(null)) return [];
    const known = days.filter((day) => day !== null).toSorted();
    const since = known.at(-1) ?? person.createdAt.slice(0, 10);
    const { id, name } = person;
    return [{ kind: 'contact', key: `contact ${id}`, id, cycleId: null, name, since }];
  });
}
