import { expect, test } from 'vitest';
import { qualificationApplicants } from '../../../../renderer/features/forms/qualification-applicants.ts';
import { qualificationRegister } from '../../../../shared/domain/qualification/qualification-register.ts';
import { qualificationOffice } from '../../../helpers/qualification-office.ts';
import { sampleFormsOffice } from '../../../helpers/sample-papers.ts';

test('the application form is filled in for applicants who are not graded, with their examination, and for each once', () => {
  const sample = sampleFormsOffice();
  const { papers, ...register } = qualificationOffice();
  const [row] = qualificationRegister({ ...register, applications: [papers.application, papers.record] });
  if (!row) throw new Error('the register has somebody');
  const [graded] = sample.lines;
  const stranger = { ...row, personId: 'px', person: { ...row.person, id: 'px' } };
  const known = { ...row, personId: graded?.candidacy.personId ?? '' };
  const filled = qualificationApplicants({ ...sample, applicants: [stranger, known] });
  expect(filled).toHaveLength(sample.lines.length + 1);
  expect(filled[0]).toMatchObject({
    applicant: { person: { id: 'px' }, union: { id: 'u1' } },
    facts: { points: row.best?.points ?? null },
  });
});
