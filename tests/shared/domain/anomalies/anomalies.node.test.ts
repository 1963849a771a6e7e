import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duplicatePersons } from '../../../../shared/domain/anomalies/duplicate-persons.ts';
import { partyGaps } from '../../../../shared/domain/anomalies/party-gaps.ts';
import { ratesOnLine } from '../../../../shared/domain/anomalies/rates-on-line.ts';
import { vacancies } from '../../../../shared/domain/anomalies/vacancies.ts';
import { yearlyJumps } from '../../../../shared/domain/anomalies/yearly-jumps.ts';
import { gradeCycle } from '../../../../shared/domain/grade-cycle.ts';
import type { Person } from '../../../../shared/schema/person.ts';
import type { Appointment, EnterpriseUnion } from '../../../../shared/schema/union.ts';
import { makeArchive, plainScheme, ratesScheme } from '../../../helpers/make-archive.ts';

const stamp = {
  rev: 1,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  updatedBy: 'a',
  deviceId: 'd',
};

const person = (id: string, name: string, known: Partial<Person> = {}): Person => ({
  ...stamp,
  id,
  townshipCode: id,
  name,
  gender: null,
  birthOn: null,
  phone: '',
  education: '',
  politicalStatus: '',
  ...known,
});

const union = (officers: readonly Partial<Appointment>[], establishedOn: string | null): EnterpriseUnion => ({
  ...stamp,
  id: 'u1',
  townshipCode: 't1',
  name: '甲公司工会',
  enterprise: { name: '甲公司', uscc: '', nature: '', industry: '', address: '' },
  establishedOn,
  termEndOn: null,
  status: 'active',
  membership: null,
  officers: officers.map((officer, place) => ({
    id: `a${place}`,
    personId: `p${place}`,
    role: 'chair',
    fullTime: false,
    electedOn: '2023-01-01',
    endOn: null,
    ...officer,
  })),
});

describe('rates on the line', () => {
  test('row 1: 27 of 30 lies on 90 %, row 2: 26 of 29 does not', () => {
    const archive = makeArchive(ratesScheme(), [
      { id: 'c1', snapshot: { employees: 30, members: 27, verified: 27 } },
      { id: 'c2', snapshot: { employees: 29, members: 26, verified: 26 } },
    ]);
    expect(ratesOnLine(archive)).toEqual([
      { kind: 'rate-on-line', unionId: 'u-c1', rate: 'join', line: 9000, part: 27, whole: 30 },
    ]);
  });
});

describe('gaps between the parties', () => {
  test('15 points between the panel and the chair himself are named, 14.99 are not', () => {
    const archive = makeArchive(plainScheme(), [
      { id: 'c1', self: 9500, township: 9000, panel: [7900, 8100] },
      { id: 'c2', self: 9499, township: 9000, panel: [7900, 8100] },
    ]);
    expect(partyGaps(gradeCycle(archive))).toEqual([
      {
        kind: 'party-gap',
        candidacyId: 'c1',
        low: { party: 'panel', points: 8000 },
        high: { party: 'self', points: 9500 },
      },
    ]);
  });
});

describe('jumps since last year', () => {
  const of = (members: number) => [{ unionId: 'u1', candidacyId: null, subject: 'u1', numbers: { members } }];

  test('a fifth more or less is named, what is new is not', () => {
    expect(yearlyJumps(of(120), of(100))).toHaveLength(1);
    expect(yearlyJumps(of(80), of(100))).toEqual([
      { kind: 'jump', unionId: 'u1', candidacyId: null, field: 'members', before: 100, now: 80 },
    ]);
    expect(yearlyJumps(of(119), of(100))).toEqual([]);
    expect(yearlyJumps(of(100), [])).toEqual([]);
    expect(yearlyJumps(of(3), of(2))).toEqual([]);
  });
});

describe('duplicate persons', () => {
  test('row 29: the same name and birthday, or telephone, or township; a space in the name hides nobody', () => {
    const people = [
      person('t1', '王伟', { birthOn: '1980-01-01' }),
      person('t2', '王 伟', { birthOn: '1980-01-01' }),
      person('t3', '王伟', { birthOn: '1971-05-05' }),
      person('t4', '李娜', { phone: '13800000000' }),
      person('t5', '李娜', { phone: '13800000000' }),
      person('p1', '赵敏', { townshipCode: 't9' }),
      person('p2', '赵敏', { townshipCode: 't9' }),
      person('p3', '赵敏', { townshipCode: 't8' }),
    ];
    expect(duplicatePersons(people)).toEqual([
      { kind: 'duplicate-person', name: '王伟', personIds: ['t1', 't2'], shared: 'birth' },
      { kind: 'duplicate-person', name: '李娜', personIds: ['t4', 't5'], shared: 'phone' },
      { kind: 'duplicate-person', name: '赵敏', personIds: ['p1', 'p2'], shared: 'township' },
    ]);
  });

  test('nobody is named twice, whatever the people', () => {
    const any = fc.record({
      name: fc.constantFrom('王伟', '李娜'),
      birthOn: fc.constantFrom(null, '1980-01-01'),
      phone: fc.constantFrom('', '1'),
      townshipCode: fc.constantFrom('t1', 't2'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (known) => {
        const found = duplicatePersons(known.map((one, place) => person(`p${place}`, one.name, one)));
        const ids = found.flatMap((one) => (one.kind === 'duplicate-person' ? one.personIds : []));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('vacancies', () => {
  test('more than three months without a chair; a month without that day counts to its end', () => {
    const left = union([{ endOn: '2026-08-10' }], null);
    expect(vacancies([left], '2026-11-10')).toEqual([]);
    expect(vacancies([left], '2026-11-11')).toEqual([
      { kind: 'vacancy', unionId: 'u1', since: '2026-08-10' },
    ]);
    const atEnd = union([{ endOn: '2026-11-30' }], null);
    expect(vacancies([atEnd], '2027-02-28')).toEqual([]);
    expect(vacancies([atEnd], '2027-03-01')).toHaveLength(1);
    expect(vacancies([union([{ endOn: '2026-01-01' }, {}], null)], '2026-11-11')).toEqual([]);
    expect(vacancies([union([], null)], '2026-11-11')).toEqual([
      { kind: 'vacancy', unionId: 'u1', since: null },
    ]);
    expect(vacancies([union([], '2026-10-01')], '2026-11-11')).toEqual([]);
    expect(vacancies([{ ...left, status: 'closed' }], '2026-12-31')).toEqual([]);
  });
});
