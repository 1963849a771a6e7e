import type { Person } from '../schema/person.ts';
import type { Appointment, EnterpriseUnion, Membership, Role } from '../schema/union.ts';
import { inventedEnterprise, inventedName } from './invented-names.ts';
import { demoStamp, demoYear } from './demo-stamp.ts';
import type { Random } from './random.ts';

export interface DemoRoster {
  readonly unions: readonly EnterpriseUnion[];
  readonly people: readonly Person[];
}

const stamp = demoStamp('2026-10-08T01:00:00.000Z', 'demo-township');
const twoDigits = (value: number): string => String(value).padStart(2, '0');
const dateIn = (random: Random, fromYear: number, toYear: number): string =>
  `${random.between(fromYear, toYear)}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`;

/** Counts around the 90 and 95 lines, where the rule is worth looking at; a few unions have not reported any. */
function inventMembership(random: Random): Membership | null {
  if (random.chance(3)) return null;
  const employees = random.between(18, 420);
  const members = Math.min(employees, Math.round((employees * random.between(87, 102)) / 100));
  const verified = Math.min(members, Math.round((members * random.between(88, 104)) / 100));
  return { asOf: '2026-10-31', employees, members, verified, overReason: null };
}

function inventPerson(random: Random, id: string, townshipCode: string): Person {
  return {
    ...stamp,
    id,
    townshipCode,
    name: inventedName(random),
    gender: random.chance(45) ? 'female' : 'male',
    birthOn: dateIn(random, 1966, 1998),
    phone: '',
    education: random.pick(['大专', '本科', '高中', '中专']),
    politicalStatus: random.pick(['中共党员', '群众', '中共党员', '群众', '民建会员']),
  };
}

const posts = (random: Random): readonly Role[] => [
  'chair',
  ...(random.chance(12) ? (['viceChair'] as const) : []),
  'auditor',
  ...(random.chance(60) ? (['womenDirector'] as const) : []),
];

/** The unions of one township with their officers; ids count up within the township. */
export function inventRoster(
  random: Random,
  townshipCode: string,
  size: number,
  taken: Set<string>,
): DemoRoster {
  const unions: EnterpriseUnion[] = [];
  const people: Person[] = [];
  for (let index = 1; index <= size; index += 1) {
    const key = `${townshipCode.slice(-3)}${String(index).padStart(3, '0')}`;
    const { name, industry } = inventedEnterprise(random, taken);
    const officers = posts(random).map((role, place): Appointment => {
      const person = inventPerson(random, `p${key}${place}`, townshipCode);
      people.push(person);
      const recent = random.chance(8);
      return {
        id: `a${key}${place}`,
        personId: person.id,
        role,
        fullTime: role === 'viceChair' || random.chance(25),
        electedOn: recent
          ? dateIn(random, demoYear, demoYear).replace(/-1[012]-/, '-03-')
          : dateIn(random, 2021, 2025),
        endOn: null,
      };
    });
    unions.push({
      ...stamp,
      id: `u${key}`,
      townshipCode,
      name: `${name}工会委员会`,
      enterprise: { name, uscc: '', nature: '私营企业', industry, address: '' },
      establishedOn: dateIn(random, 2008, 2022),
      termEndOn: `${random.between(2026, 2029)}-06-30`,
      status: 'active',
      officers,
      membership: inventMembership(random),
    });
  }
  return { unions, people };
}
