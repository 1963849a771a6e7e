import type { EnterpriseUnion } from '../schema/union.ts';
import type { Rolls } from './count-roll.ts';
import { unionFinder } from './match-unions.ts';
import type { RollPerson } from './read-roll-row.ts';

export interface SplitRolls {
  readonly byUnion: ReadonlyMap<string, Rolls>;
  /** Units that no registered union answers to, with how many rows name them. */
  readonly unknown: ReadonlyMap<string, number>;
}

/**
 * The lists by union. A row's unit is a union's or its enterprise's name; a row without one belongs to `fallback`.
 * A union that stands on one list is counted on all lists that were given.
 */
export function splitRolls(
  rolls: Rolls,
  unions: readonly EnterpriseUnion[],
  fallback: string | null,
): SplitRolls {
  const find = unionFinder(unions);
  const known = new Map<string, string | null>();
  const unionOf = (unit: string): string | null => {
    if (unit === '') return fallback;
    const cached = known.get(unit);
    if (cached !== undefined) return cached;
    const match = find({ name: unit, enterprise: unit, uscc: null });
    const id = match.kind === 'same' ? match.id : null;
    known.set(unit, id);
    return id;
  };
  const unknown = new Map<string, number>();
  const group = (people: readonly RollPerson[] | null) =>
    Map.groupBy(people ?? [], (person) => {
      const id = unionOf(person.unit);
      if (id === null) unknown.set(person.unit, (unknown.get(person.unit) ?? 0) + 1);
      return id;
    });
  const [employees, members, verified] = [rolls.employees, rolls.members, rolls.verified].map(group);
  const ids = new Set([...(employees?.keys() ?? []), ...(members?.keys() ?? [])].filter((id) => id !== null));
  return {
    unknown,
    byUnion: new Map(
      [...ids].map((id) => [
        id,
        {
          employees: rolls.employees && (employees?.get(id) ?? null),
          members: rolls.members && (members?.get(id) ?? null),
          verified: rolls.verified && (verified?.get(id) ?? []),
        },
      ]),
    ),
  };
}
