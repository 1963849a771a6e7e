import type { Application } from '../../schema/application.ts';
import type { Certificate } from '../../schema/certificate.ts';
import type { Person } from '../../schema/person.ts';
import type { Result } from '../../schema/result.ts';
import type { Scheme } from '../../schema/scheme.ts';
import { shownValue } from '../masking/masking-policy.ts';
import { survivors } from '../person-merge.ts';
import type { HeldData } from './held-data.ts';
import { accountsOf, objectionsAbout, paymentsOf } from './person-money.ts';

/** What a person's file is made from: everything the office may read, with results of announced years only. */
export interface PersonFileSources extends HeldData {
  readonly certificates: readonly Certificate[];
  readonly results: readonly Result[];
  readonly schemes: readonly Pick<Scheme, 'levels'>[];
}

type Post = PersonFileSources['unions'][number]['officers'][number];

const postOf = (union: string, { role, fullTime, electedOn, endOn, training = [] }: Post) => ({
  union,
  role,
  fullTime,
  electedOn,
  endOn,
  training: training.map(({ on, title, hours }) => ({ on, title, hours })),
});

const applicationOf = ({
  year,
  role,
  office,
  state,
  trainingHours,
  examOn,
  examPoints,
  opinion,
}: Application) => ({
  year,
  role,
  office: office ?? ('township' as const),
  state,
  trainingHours,
  examOn,
  examPoints,
  opinion,
});

function yearsOf({ cycles, candidacies, unions, results, schemes }: PersonFileSources, ids: Ids) {
  const years = new Map(cycles.map(({ id, year }) => [id, year]));
  const names = new Map(unions.map(({ id, name }) => [id, name]));
  const graded = new Map(results.map((result) => [result.id, result.outcome]));
  const levels = new Map(schemes.flatMap((scheme) => scheme.levels.map(({ code, name }) => [code, name])));
  return candidacies
    .filter(({ personId }) => ids.has(personId))
    .map(({ id, cycleId, unionId, withdrawn }) => {
      const { total = null, level = null } = graded.get(id) ?? {};
      return {
        year: years.get(cycleId) ?? null,
        union: names.get(unionId) ?? unionId,
        withdrawn,
        total,
        level: level === null ? null : (levels.get(level) ?? level),
      };
    })
    .toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

type Ids = ReadonlySet<string>;

const knownOf = ({
  name,
  gender,
  birthOn,
  phone,
  education,
  politicalStatus,
  townshipCode,
  erased,
}: Person) => ({
  name: erased ? shownValue('ownData', 'name', name) : name,
  gender,
  birthOn,
  phone: shownValue('ownData', 'phone', phone),
  education,
  politicalStatus,
  townshipCode,
  erasedAt: erased?.at ?? null,
});

/**
 * Everything that an office holds of one person, for him (个人信息保护法 art. 45): all records that were merged into his,
 * scores of announced years, accounts as the policy shows them, and objections about him without who made them. Null
 * for somebody whom the office does not know.
 */
export function personFile(sources: PersonFileSources, personId: string) {
  const standing = survivors(sources.people);
  const self = standing.get(personId) ?? personId;
  const records = sources.people.filter(({ id }) => (standing.get(id) ?? id) === self);
  const person = records.find(({ id }) => id === self) ?? records[0];
  if (!person) return null;
  const ids: Ids = new Set(records.map(({ id }) => id));
  const own = new Set(sources.candidacies.flatMap(({ id, personId: one }) => (ids.has(one) ? [id] : [])));
  return {
    person: knownOf(person),
    alsoKnownAs: records.filter((one) => one !== person).map(knownOf),
    posts: sources.unions.flatMap(({ name, officers }) =>
      officers.filter((officer) => ids.has(officer.personId)).map((officer) => postOf(name, officer)),
    ),
    years: yearsOf(sources, ids),
    certificates: sources.certificates
      .filter((one) => ids.has(one.personId))
      .map(({ kind, status, content: { number, levelName, year, issuedOn } }) => ({
        kind,
        status,
        number,
        levelName,
        year,
        issuedOn,
      })),
    qualification: sources.applications.filter((one) => ids.has(one.personId)).map(applicationOf),
    accounts: accountsOf(sources, ids),
    payments: paymentsOf(sources, ids),
    objections: objectionsAbout(sources, own),
  };
}

export type PersonFile = NonNullable<ReturnType<typeof personFile>>;
