import type { RegisterRow } from '../../../shared/domain/qualification/register-row.ts';
import type { Applicant } from '../../print/office/applicant.ts';
import type { ExamOutcome } from '../../print/office/qualification-paper.ts';
import { applicantsOf } from './applicants-of.ts';
import type { FormsOffice } from './forms-office.ts';

/** One 报名表 with what the examination came to; undecided is left for the hand. */
export interface QualificationApplicant {
  readonly applicant: Applicant;
  readonly exam: ExamOutcome;
}

const noExam: ExamOutcome = { points: null, on: '', number: '' };

function examOf({ best, certificate }: RegisterRow, year: number): ExamOutcome {
  const number = certificate?.content.year === year ? certificate.content.number : '';
  return best ? { points: best.points, on: best.on, number } : { ...noExam, number };
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
    exam: examOf(row, documents.cycle.year),
  }));
  const others = applicantsOf(office)
    .filter(({ person }) => person === null || !applied.has(person.id))
    .map((applicant) => ({ applicant, exam: noExam }));
  return [...registered, ...others];
}
