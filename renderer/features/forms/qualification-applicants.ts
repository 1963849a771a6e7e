import type { RegisterRow } from '../../../shared/domain/qualification/register-row.ts';
import type { Applicant } from '../../print/office/applicant.ts';
import type { QualificationFacts } from '../../print/office/qualification-paper.ts';
import { applicantsOf } from './applicants-of.ts';
import type { FormsOffice } from './forms-office.ts';

/** One 报名表 with what the register knows; undecided is left for the hand. */
export interface QualificationApplicant {
  readonly applicant: Applicant;
  readonly facts: QualificationFacts;
}

function factsOf(
  { personId, best, certificate, courses, renews }: RegisterRow,
  { documents, outcomes }: FormsOffice,
): QualificationFacts {
  const { year } = documents.cycle;
  const isEarlier = (one: (typeof outcomes.certificates)[number]): boolean =>
    one.kind === 'qualification' && one.personId === personId && one.content.year < year;
  return {
    training: courses,
    renews: renews || outcomes.certificates.some(isEarlier),
    points: best?.points ?? null,
    on: best?.on ?? '',
    number: certificate?.content.year === year ? certificate.content.number : '',
  };
}

/** Whoever applied by the register, then who is graded and has not applied yet. */
export function qualificationApplicants(office: FormsOffice): readonly QualificationApplicant[] {
  const { applicants, documents } = office;
  const townships = new Map(documents.orgUnits.map(({ id, name }) => [id, name]));
  const applied = new Set(applicants.map(({ personId }) => personId));
  const registered = applicants.map((row) => ({
    applicant: {
      person: row.person,
      post: row.post,
      union: row.union,
      membership: row.union?.membership ?? null,
      township: townships.get(row.townshipCode) ?? '',
    },
    facts: factsOf(row, office),
  }));
  const others = applicantsOf(office)
    .filter(({ person }) => person === null || !applied.has(person.id))
    .map((applicant) => ({
      applicant,
      facts: { training: applicant.post?.training ?? [], renews: null, points: null, on: '', number: '' },
    }));
  return [...registered, ...others];
}
