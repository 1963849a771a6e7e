import type { Person } from '../../../shared/schema/person.ts';
import type { Appointment, EnterpriseUnion, Membership } from '../../../shared/schema/union.ts';
import { paperText } from '../paper/paper-text.ts';
import type { Block } from './office-form-schema.ts';

/** Who applies, as the roster knows him. */
export interface Applicant {
  readonly person: Person | null;
  readonly post: Appointment | null;
  readonly union: EnterpriseUnion | null;
  readonly membership: Membership | null;
  readonly township: string;
}

/** Whoever will fill in a blank form. */
export const nobody: Applicant = { person: null, post: null, union: null, membership: null, township: '' };

type Rows = Block<'facts'>['rows'];

/** One fact about a person under its name. */
export const personFact = (
  key:
    | 'name'
    | 'gender'
    | 'birth'
    | 'nation'
    | 'politics'
    | 'education'
    | 'role'
    | 'time'
    | 'since'
    | 'phone'
    | 'qualified',
  value: string,
) => ({ label: paperText(`officeForms.person.${key}`), value });

/** A civil date as `2021.03`; empty where there is none. */
export const monthOf = (date: string | null | undefined): string => date?.slice(0, 7).replace('-', '.') ?? '';
/** The lines about the person that every application begins with. */
export function personRows({ person, post }: Applicant): Rows {
  const time = post ? paperText(post.fullTime ? 'common.fullTime' : 'common.partTime') : '';
  return [
    [
      personFact('name', person?.name ?? ''),
      personFact('gender', person?.gender ? paperText(`officeForms.person.genders.${person.gender}`) : ''),
      personFact('birth', monthOf(person?.birthOn)),
    ],
    [
      personFact('nation', ''),
      personFact('politics', person?.politicalStatus ?? ''),
      personFact('education', person?.education ?? ''),
    ],
    [
      personFact('role', post ? paperText(`common.roles.${post.role}`) : ''),
      personFact('time', time),
      personFact('since', monthOf(post?.electedOn)),
    ],
  ];
}
