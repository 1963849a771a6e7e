import type { Person } from '../../schema/person.ts';
import type { AppliedRole, QualificationRule } from '../../schema/qualification.ts';
import type { Appointment, EnterpriseUnion } from '../../schema/union.ts';
import { parseCivilDate } from '../civil-date.ts';
import { addMonths } from './add-months.ts';
import type { CertificateStanding } from './certificate-standing.ts';

/** The part of the rule that somebody does not meet. */
export type EligibilityFailure =
  'role' | 'noPost' | 'unionNotActive' | 'minMonths' | 'birthUnknown' | 'minAge' | 'maxAge' | 'holds';

export interface EligibilityFacts {
  readonly role: AppliedRole;
  readonly person: Pick<Person, 'birthOn'>;
  /** The post that he holds on that day and its union; null for a volunteer. */
  readonly post: Pick<Appointment, 'electedOn'> | null;
  readonly union: Pick<EnterpriseUnion, 'status'> | null;
  /** How the certificate that he holds already stands; null without one. */
  readonly standing: CertificateStanding | null;
}

const endOfTime = '9999-12-31';

function ageFailures(
  { minAge, maxAge }: QualificationRule,
  birthOn: string | null,
  on: string,
): readonly EligibilityFailure[] {
  if (minAge === null && maxAge === null) return [];
  if (birthOn === null || !parseCivilDate(birthOn)) return ['birthUnknown'];
  const birthday = (age: number): string => addMonths(birthOn, age * 12) ?? endOfTime;
  const isTooYoung = minAge !== null && birthday(minAge) > on;
  // Somebody is as old as `maxAge` until the day before his next birthday.
  const isTooOld = maxAge !== null && birthday(maxAge + 1) <= on;
  return [...(isTooYoung ? (['minAge'] as const) : []), ...(isTooOld ? (['maxAge'] as const) : [])];
}

function postFailures(
  { minMonths }: QualificationRule,
  { role, post, union }: EligibilityFacts,
  on: string,
): readonly EligibilityFailure[] {
  if (role === 'volunteer') return [];
  if (!post) return ['noPost'];
  return [
    ...(union && union.status !== 'active' ? (['unionNotActive'] as const) : []),
    ...((addMonths(post.electedOn, minMonths) ?? endOfTime) > on ? (['minMonths'] as const) : []),
  ];
}

/** Every part of the year's rule that somebody does not meet on a day; empty for whoever may apply. */
export const eligibilityFailures = (
  rule: QualificationRule,
  facts: EligibilityFacts,
  on: string,
): readonly EligibilityFailure[] => [
  ...(rule.roles.includes(facts.role) ? [] : (['role'] as const)),
  ...postFailures(rule, facts, on),
  ...ageFailures(rule, facts.person.birthOn, on),
  ...(facts.standing === 'valid' ? (['holds'] as const) : []),
];
