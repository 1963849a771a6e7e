import { PeopleIndex } from './people-index.ts';
import type { RollPerson } from './read-roll-row.ts';

/** The lists of one union. Null: no such list was given. */
export interface Rolls {
  readonly employees: readonly RollPerson[] | null;
  readonly members: readonly RollPerson[] | null;
  /** The real-name list that the city hands out. */
  readonly verified: readonly RollPerson[] | null;
}

/** What the lists disagree on, or what was not counted. */
export type RollFinding =
  | 'employeeTwice'
  | 'memberTwice'
  | 'employeeGone'
  | 'memberRetired'
  | 'memberLeft'
  | 'notMember'
  | 'notEmployee'
  | 'unverified'
  /** A number that fails its check or was rounded; the person was matched by name. */
  | 'numberOdd';

export interface RollCounts {
  /** Null where no list tells. */
  readonly employees: number | null;
  readonly members: number | null;
  readonly verified: number | null;
  readonly findings: Readonly<Record<RollFinding, readonly RollPerson[]>>;
}

/** Everybody once, in the order of the list, and those who stand there again. */
function once(people: readonly RollPerson[]) {
  const seen = new PeopleIndex();
  const first: RollPerson[] = [];
  const again: RollPerson[] = [];
  for (const person of people) {
    (seen.has(person) ? again : first).push(person);
    seen.add(person);
  }
  return { first, again };
}

/**
 * 职工, 会员 and 实名认证 of one union as its lists show them: each person once; who is retired or has left counts
 * neither as an employee nor as a member; verified is who is a member and is so marked, or stands on the real-name
 * list. So there are never more verified people than members.
 */
export function countRoll({ employees, members, verified }: Rolls): RollCounts {
  const staff = once(employees ?? []);
  const present = staff.first.filter((person) => !person.retired && !person.left);
  const union = once(members ?? []);
  const counted = union.first.filter((person) => !person.retired && !person.left);
  const named = verified && PeopleIndex.of(verified);
  const isVerified = (person: RollPerson): boolean => person.verified === true || named?.has(person) === true;
  const tellsVerified = named !== null || counted.some((person) => person.verified !== null);
  const [staffIndex, unionIndex] = [PeopleIndex.of(present), PeopleIndex.of(counted)];
  return {
    employees: employees && present.length,
    members: members && counted.length,
    verified: members && tellsVerified ? counted.filter(isVerified).length : null,
    findings: {
      employeeTwice: staff.again,
      memberTwice: union.again,
      employeeGone: staff.first.filter((person) => person.retired || person.left),
      memberRetired: union.first.filter((person) => person.retired && !person.left),
      memberLeft: union.first.filter((person) => person.left),
      notMember: members ? present.filter((person) => !unionIndex.has(person)) : [],
      notEmployee: employees ? counted.filter((person) => !staffIndex.has(person)) : [],
      numberOdd: [...staff.first, ...union.first].filter((person) => person.problems.length > 0),
      unverified: tellsVerified ? counted.filter((person) => !isVerified(person)) : [],
    },
  };
}
