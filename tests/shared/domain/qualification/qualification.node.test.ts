import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, endOfMonths } from '../../../../shared/domain/qualification/add-months.ts';
import { bestSitting, isPassed } from '../../../../shared/domain/qualification/best-sitting.ts';
import { certificateStanding } from '../../../../shared/domain/qualification/certificate-standing.ts';
import { coverageOf, coverageRate } from '../../../../shared/domain/qualification/coverage.ts';
import { eligibilityFailures } from '../../../../shared/domain/qualification/eligibility.ts';
import { nextToInvite } from '../../../../shared/domain/qualification/next-to-invite.ts';
import { qualificationEntries } from '../../../../shared/domain/qualification/qualification-entries.ts';
import { qualificationRegister } from '../../../../shared/domain/qualification/qualification-register.ts';
import { assumedRule, ruleOfYear, ruleSource } from '../../../../shared/domain/qualification/rule-of-year.ts';
import { trainingFailures, trainingOf } from '../../../../shared/domain/qualification/training-of.ts';
import type { Application } from '../../../../shared/schema/application.ts';
import type { Certificate } from '../../../../shared/schema/certificate.ts';
import type { Course } from '../../../../shared/schema/qualification.ts';
import { wuan2021 } from '../../../../shared/schemes/wuan-2021.ts';
import { qualificationOffice } from '../../../helpers/qualification-office.ts';

const rule = assumedRule(2026);
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const sitting = fc.record({ id: fc.uuid(), on: day, points: fc.integer({ min: 0, max: 10_000 }) });

describe('months of validity', () => {
  it('end on the day before, and on the last day of a shorter month', () => {
    expect(endOfMonths('2026-12-01', 36)).toBe('2029-11-30');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-13-01', 1)).toBe(null);
    expect(addMonths('', 1)).toBe(null);
    expect(addMonths('2026-01-01', Number.NaN)).toBe(null);
  });

  it('grow with the months and never leave the month that is meant', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 600 }), (on, months) => {
        const end = addMonths(on, months) ?? '';
        const [year = 0, month = 0] = on.split('-').map(Number);
        const [endYear = 0, endMonth = 0] = end.split('-').map(Number);
        expect(endYear * 12 + endMonth).toBe(year * 12 + month + months);
        expect((addMonths(on, months + 1) ?? '') > end).toBe(true);
      }),
    );
  });
});

describe('the rule of a year', () => {
  it('is the year’s own, else the one before, else the assumed one, and says where each part comes from', () => {
    const own = { ...assumedRule(2025), minHours: 40 };
    expect(ruleOfYear([], 2026)).toEqual(rule);
    expect(ruleOfYear([own, { ...assumedRule(2027), minHours: 1 }], 2026)).toMatchObject({
      id: '2026',
      minHours: 40,
    });
    expect(ruleSource(own, 'minHours')).toBe('local');
    expect(ruleSource(rule, 'minHours')).toBe('assumed');
    expect(ruleSource(rule, 'targetOn')).toBe('article');
  });

  it('names every part that somebody does not meet', () => {
    const strict = { ...rule, minAge: 18, maxAge: 60, minMonths: 6 };
    const facts = {
      role: 'auditor',
      person: { birthOn: '1966-05-01' },
      post: { electedOn: '2026-03-01' },
      union: { status: 'suspended' },
      standing: 'valid',
    } as const;
    expect(eligibilityFailures(strict, facts, '2026-08-31')).toEqual([
      'role',
      'unionNotActive',
      'minMonths',
      'holds',
    ]);
    expect(eligibilityFailures(strict, facts, '2027-05-01')).toContain('maxAge');
    const volunteer = { ...facts, role: 'volunteer', post: null, union: null, standing: null } as const;
    expect(eligibilityFailures(strict, volunteer, '2026-08-31')).toEqual([]);
    for (const birthOn of [null, '2008-13-45'])
      expect(eligibilityFailures(strict, { ...volunteer, person: { birthOn } }, '2026-08-31')).toEqual([
        'birthUnknown',
      ]);
    const young = { ...volunteer, person: { birthOn: '2008-09-01' } };
    expect(eligibilityFailures(strict, young, '2026-08-31')).toEqual(['minAge']);
    expect(eligibilityFailures(strict, young, '2026-09-01')).toEqual([]);
  });
});

describe('training and examination', () => {
  const course: Course = {
    id: 'c1',
    kind: 'initial',
    on: '2026-05-06',
    title: '初任班',
    hours: 16,
    place: '',
  };

  it('counts a course once when the township has entered it too, never more hours than it had', () => {
    const roster = [
      { id: 't1', kind: 'initial' as const, on: '2026-05-06', title: '初任班 ', hours: 16 },
      { id: 't2', kind: 'post' as const, on: '2026-06-06', title: '协商', hours: 4 },
    ];
    const all = trainingOf([{ id: 'c1', hours: 99 }], [course], roster);
    expect(all.map(({ id, hours }) => [id, hours])).toEqual([
      ['c1', 16],
      ['t2', 4],
    ]);
    expect(trainingOf([{ id: 'c1', hours: 8 }], [{ ...course, cancelled: true }], [])).toEqual([]);
    expect(trainingFailures(rule, { initialOn: null, posts: 1, hours: 4 })).toEqual([
      'needsInitial',
      'minHours',
    ]);
  });

  it('passes by the best sitting whatever their order, and a line more never fails who had passed', () => {
    fc.assert(
      fc.property(fc.array(sitting, { maxLength: 6 }), sitting, (sittings, another) => {
        const best = bestSitting(sittings);
        expect(bestSitting(sittings.toReversed())?.points).toBe(best?.points);
        if (isPassed(rule, best)) expect(isPassed(rule, bestSitting([...sittings, another]))).toBe(true);
        expect(isPassed(rule, best) === null).toBe(sittings.length === 0);
      }),
    );
  });
});

describe('the register', () => {
  const office = qualificationOffice();

  it('leads from the application to the certificate step by step', () => {
    const stage = (facts: Partial<typeof office>) =>
      qualificationRegister({ ...office, ...facts }).find(({ personId }) => personId === 'p1');
    const { application, record, certificate } = office.papers;
    expect(stage({})?.stage).toBe('none');
    expect(stage({ applications: [application] })?.stage).toBe('applied');
    const checked: Application = { ...application, state: 'checked' };
    expect(stage({ applications: [checked] })).toMatchObject({
      stage: 'checked',
      lacks: ['needsInitial', 'minHours', 'exam'],
    });
    const trained: Application = { ...record, sittings: [] };
    expect(stage({ applications: [checked, trained] })?.stage).toBe('trained');
    const failed: Application = { ...record, sittings: [{ id: 's1', on: '2026-06-01', points: 5999 }] };
    expect(stage({ applications: [checked, failed] })?.stage).toBe('failed');
    expect(stage({ applications: [checked, record] })).toMatchObject({ stage: 'passed', lacks: [] });
    const certified = stage({ applications: [checked, record], certificates: [certificate] });
    expect(certified).toMatchObject({ stage: 'certified', standing: 'valid', yearHours: 24 });
    const revoked: Certificate = { ...certificate, status: 'void', voidReason: '撤销' };
    expect(stage({ applications: [checked, record], certificates: [revoked] })?.stage).toBe('passed');
  });

  it('asks a holder for retraining before the end, and for no examination', () => {
    const { application, record, certificate } = office.papers;
    const old = {
      ...certificate,
      content: {
        ...certificate.content,
        year: 2023,
        issuedOn: '2023-11-01',
        qualification: { trainingHours: 24, examPoints: 8000, validTo: '2026-10-31' },
      },
    };
    const at = (today: string) =>
      qualificationRegister({
        ...office,
        today,
        certificates: [old],
        applications: [
          { ...application, state: 'checked' },
          { ...record, sittings: [] },
        ],
      }).find(({ personId }) => personId === 'p1');
    expect(at('2026-07-30')).toMatchObject({ standing: 'valid', failures: ['holds'] });
    expect(at('2026-07-31')).toMatchObject({ standing: 'due', failures: [], renews: true, stage: 'passed' });
    expect(at('2026-11-01')?.standing).toBe('expired');
    expect(certificateStanding(old, '2026-10-31', rule)).toBe('due');
  });

  it('row 29: two records that were merged are one person with one application', () => {
    const { application } = office.papers;
    const [first] = office.people;
    if (!first) throw new Error('the office has nobody');
    const at = '2026-05-01T00:00:00.000Z';
    const facts = { ...first, gender: null };
    const other = {
      ...first,
      id: 'p9',
      merged: {
        into: 'p1',
        at,
        byName: '',
        reason: '重复',
        given: facts,
        before: facts,
        after: facts,
        moved: [],
      },
    };
    const rows = qualificationRegister({
      ...office,
      people: [...office.people, other],
      applications: [{ ...application, personId: 'p9' }],
    });
    expect(rows.filter(({ person }) => person.name === first.name)).toHaveLength(1);
    expect(rows.find(({ personId }) => personId === 'p1')?.stage).toBe('applied');
  });

  it('covers by holders among those in post, invites who is missing by role and urgency, and counts nobody twice', () => {
    const { certificate, application } = office.papers;
    const rows = qualificationRegister({ ...office, certificates: [certificate] });
    expect(coverageOf(rows, rule)).toEqual({
      holders: 1,
      eligible: 3,
      due: 0,
      expired: 0,
      missingToTarget: 2,
    });
    expect(nextToInvite(rows, rule).map(({ personId }) => personId)).toEqual(['p2', 'p3']);
    const applied = qualificationRegister({
      ...office,
      certificates: [certificate],
      applications: [{ ...application, id: '2026|p2', personId: 'p2' }],
    });
    expect(nextToInvite(applied, rule).map(({ personId }) => personId)).toEqual(['p3']);
    expect(coverageRate(coverageOf(rows, rule))).toBe(3333);
    expect(coverageRate(coverageOf([], rule))).toBe(null);
  });

  it('gives A1 to A3 of 武安 what it knows, and nothing where it knows nothing', () => {
    const { application, record, certificate } = office.papers;
    const entries = (facts: Partial<typeof office>) => {
      const row = qualificationRegister({ ...office, ...facts }).find(({ personId }) => personId === 'p1');
      return row ? qualificationEntries(wuan2021, row).map(({ code, entry }) => [code, entry.points]) : [];
    };
    expect(entries({})).toEqual([]);
    const checked: Application = { ...application, state: 'checked' };
    expect(entries({ applications: [checked, record], certificates: [certificate] })).toEqual([
      ['A1', 400],
      ['A2', 400],
      ['A3', 300],
    ]);
    expect(entries({ applications: [checked, { ...record, sittings: [] }] })).toEqual([
      ['A1', 200],
      ['A2', 400],
    ]);
    const little: Application = {
      ...record,
      attendance: [{ id: 'c2', hours: 4 }],
      sittings: [{ id: 's', on: '2026-06-01', points: 5000 }],
    };
    expect(entries({ applications: [application, little] })).toEqual([
      ['A2', 100],
      ['A3', 0],
    ]);
  });
});
