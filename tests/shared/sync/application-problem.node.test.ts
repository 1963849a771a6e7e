import { describe, expect, it } from 'vitest';
import { applicationProblem, applicationRemovalProblem } from '../../../shared/sync/application-problem.ts';
import { qualificationOffice } from '../../helpers/qualification-office.ts';

const { application, record } = qualificationOffice().papers;

describe('an application for 资格认证', () => {
  it('is one for a person and year at each office', () => {
    expect(applicationProblem(null, application)).toBe(null);
    expect(applicationProblem(null, record)).toBe(null);
    expect(applicationProblem(null, { ...application, id: '2026|p2' })).toMatchObject({
      code: 'IDENTITY_MISMATCH',
    });
    expect(applicationProblem(null, { ...application, id: record.id })).toMatchObject({
      code: 'IDENTITY_MISMATCH',
    });
  });

  it('is checked by the township, which gives nobody a result', () => {
    expect(applicationProblem(application, { ...application, state: 'checked' })).toBe(null);
    for (const after of [
      { ...application, state: 'passed' as const },
      { ...application, examPoints: 9000 },
      { ...application, examOn: '2026-06-01' },
      { ...application, attendance: [] },
      { ...application, sittings: [{ id: 's1', on: '2026-06-01', points: 9000 }] },
    ])
      expect(applicationProblem(application, after)).toMatchObject({ code: 'APPLICATION_NOT_TOWNSHIPS' });
    expect(applicationProblem(record, { ...record, state: 'passed' })).toBe(null);
  });

  it('keeps its year and its office, and follows a person who is merged or moves', () => {
    expect(applicationProblem(application, { ...application, year: 2027 })).toMatchObject({ path: 'year' });
    expect(applicationProblem(application, { ...application, office: 'city' })).toMatchObject({
      path: 'office',
    });
    expect(
      applicationProblem(application, { ...application, personId: 'p7', townshipCode: '130481101' }),
    ).toBe(null);
  });

  it('is withdrawn before the check alone', () => {
    expect(applicationRemovalProblem(application)).toBe(null);
    expect(applicationRemovalProblem({ ...application, state: 'checked' })).toMatchObject({
      code: 'APPLICATION_CHECKED',
    });
    expect(applicationRemovalProblem(record)).toMatchObject({ code: 'QUALIFICATION_RECORD_KEPT' });
  });
});
