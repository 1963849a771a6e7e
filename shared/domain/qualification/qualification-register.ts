import type { Application } from '../../schema/application.ts';
import type { Certificate } from '../../schema/certificate.ts';
import type { Person } from '../../schema/person.ts';
import type { Course, QualificationRule } from '../../schema/qualification.ts';
import type { EnterpriseUnion, Training } from '../../schema/union.ts';
import { survivors } from '../person-merge.ts';
import { summariseTraining } from '../summarise-training.ts';
import { bestSitting } from './best-sitting.ts';
import { certificateStanding } from './certificate-standing.ts';
import { eligibilityFailures } from './eligibility.ts';
import { chiefPost, postsByPerson, roleOf, type HeldPost } from './held-posts.ts';
import { isQualification } from './qualification-certificate.ts';
import type { RegisterRow } from './register-row.ts';
import { lacksOf, stageOf } from './register-stage.ts';
import { trainingAfter, trainingOf } from './training-of.ts';

/** What the register of a year is folded from: all that its reader may see, of every year. */
export interface RegisterDocuments {
  readonly year: number;
  /** A civil date. */
  readonly today: string;
  readonly rule: QualificationRule;
  readonly courses: readonly Course[];
  readonly people: readonly Person[];
  readonly unions: readonly EnterpriseUnion[];
  readonly applications: readonly Application[];
  readonly certificates: readonly Certificate[];
}

interface Source {
  readonly person: Person;
  readonly held: readonly HeldPost[];
  readonly papers: readonly Application[];
  readonly certificates: readonly Certificate[];
}

const newestFirst = (a: { readonly updatedAt: string }, b: { readonly updatedAt: string }): number =>
  a.updatedAt < b.updatedAt ? 1 : -1;

const standing = (certificates: readonly Certificate[]): Certificate | null =>
  certificates
    .filter(({ status }) => status === 'valid')
    .toSorted((a, b) => (a.content.issuedOn < b.content.issuedOn ? 1 : -1))[0] ?? null;

function rowOf({ year, today, rule, courses }: RegisterDocuments, source: Source): RegisterRow {
  const { person, held, papers } = source;
  const chief = chiefPost(rule, held);
  const ofYear = papers.filter((paper) => paper.year === year).toSorted(newestFirst);
  const application = ofYear.find(({ office }) => office !== 'city') ?? null;
  const record = ofYear.find(({ office }) => office === 'city') ?? null;
  const certificate = standing(source.certificates);
  const stands = certificate && certificateStanding(certificate, today, rule);
  const role = roleOf(chief?.post ?? null, application?.role ?? papers[0]?.role);
  const trainings: readonly Training[] = trainingOf(
    papers.flatMap(({ attendance }) => attendance ?? []),
    courses,
    held.flatMap(({ post }) => post.training ?? []),
  );
  const hasNew = certificate?.content.year === year && certificate.status === 'valid';
  const counted = trainingAfter(trainings, hasNew ? null : (certificate?.content.issuedOn ?? null));
  const training = summariseTraining(counted);
  const best = bestSitting(record?.sittings ?? []);
  const renews = certificate !== null && !hasNew;
  const lacks = lacksOf(rule, { training, best, renews });
  const failures = eligibilityFailures(
    rule,
    { role, person, post: chief?.post ?? null, union: chief?.union ?? null, standing: stands },
    today,
  );
  return {
    personId: person.id,
    person,
    townshipCode: chief?.union.townshipCode ?? person.townshipCode,
    role,
    post: chief?.post ?? null,
    union: chief?.union ?? null,
    application,
    record,
    failures: hasNew ? [] : failures,
    courses: counted,
    training,
    yearHours: summariseTraining(trainings.filter(({ on }) => on.startsWith(`${year}-`))).hours,
    best,
    certificate,
    standing: stands,
    renews,
    stage: stageOf({ application, record, hasNew, lacks, best }),
    lacks,
  };
}

/**
 * The register of a year: whoever holds a post that the rule names, whoever applied, and every holder of a
 * certificate, each once, by name. Records that were merged are one person.
 */
export function qualificationRegister(documents: RegisterDocuments): readonly RegisterRow[] {
  const { rule, today, people, unions, applications, certificates } = documents;
  const merged = survivors(people);
  const survivorOf = (id: string): string => merged.get(id) ?? id;
  const posts = postsByPerson(unions, survivorOf, today);
  const papers = Map.groupBy(applications, ({ personId }) => survivorOf(personId));
  const held = Map.groupBy(certificates.filter(isQualification), ({ personId }) => survivorOf(personId));
  const isIn = (id: string): boolean =>
    papers.has(id) ||
    held.has(id) ||
    (posts.get(id) ?? []).some(({ post }) => rule.roles.includes(post.role));
  return people
    .filter(({ id }) => !merged.has(id) && isIn(id))
    .map((person) =>
      rowOf(documents, {
        person,
        held: posts.get(person.id) ?? [],
        papers: papers.get(person.id) ?? [],
        certificates: held.get(person.id) ?? [],
      }),
    )
    .toSorted(
      (a, b) => a.person.name.localeCompare(b.person.name, 'zh') || (a.personId < b.personId ? -1 : 1),
    );
}
