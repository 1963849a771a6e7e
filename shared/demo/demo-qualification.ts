import { endOfMonths } from '../domain/qualification/add-months.ts';
import {
  qualificationCycle,
  qualificationSubject,
} from '../domain/qualification/qualification-certificate.ts';
import { assumedRule } from '../domain/qualification/rule-of-year.ts';
import { applicationId, type Application } from '../schema/application.ts';
import type { Certificate } from '../schema/certificate.ts';
import type { Person } from '../schema/person.ts';
import type { Course } from '../schema/qualification.ts';
import type { Appointment, EnterpriseUnion } from '../schema/union.ts';
import { demoStamp, demoYear } from './demo-stamp.ts';
import type { Random } from './random.ts';

export interface DemoQualification {
  readonly courses: readonly Course[];
  readonly applications: readonly Application[];
  readonly certificates: readonly Certificate[];
}

const stamp = demoStamp('2026-09-10T01:00:00.000Z', 'demo-city');

const courses: readonly Course[] = [
  {
    id: 'demo-course-1',
    kind: 'initial',
    on: '2026-04-21',
    title: '工会工作者初任培训班',
    hours: 16,
    place: '市总工会三楼会议室',
  },
  {
    id: 'demo-course-2',
    kind: 'post',
    on: '2026-05-19',
    title: '集体协商与职工维权',
    hours: 8,
    place: '市职工服务中心',
  },
  {
    id: 'demo-course-3',
    kind: 'post',
    on: '2026-10-15',
    title: '工会财务与经费使用',
    hours: 4,
    place: '市总工会',
  },
];

interface Candidate {
  readonly union: EnterpriseUnion;
  readonly officer: Appointment;
  readonly person: Person;
}

const applicationOf = ({ union, officer }: Candidate, state: Application['state']): Application => ({
  ...stamp,
  updatedBy: 'demo-township',
  id: applicationId({ year: demoYear, personId: officer.personId }),
  year: demoYear,
  townshipCode: union.townshipCode,
  personId: officer.personId,
  role: officer.role,
  trainingHours: 0,
  examOn: null,
  examPoints: null,
  state,
  opinion: '',
});

/** Trained in full, and examined unless `points` is null. */
function recordOf(candidate: Candidate, points: number | null): Application {
  const on = '2026-06-12';
  const { personId } = candidate.officer;
  return {
    ...applicationOf(candidate, points === null ? 'checked' : points >= 6000 ? 'passed' : 'failed'),
    updatedBy: 'demo-city',
    id: applicationId({ year: demoYear, personId, office: 'city' }),
    office: 'city',
    attendance: courses.slice(0, 2).map(({ id, hours }) => ({ id, hours })),
    trainingHours: 24,
    examOn: points === null ? null : on,
    examPoints: points,
    sittings: points === null ? [] : [{ id: on, on, points }],
  };
}

function certificateOf(
  { union, officer, person }: Candidate,
  year: number,
  number: number,
  points: number,
): Certificate {
  const issuedOn = `${year}-${year === demoYear ? '07-01' : '12-10'}`;
  const validTo = endOfMonths(issuedOn, assumedRule(year).validMonths ?? 36) ?? issuedOn;
  return {
    ...stamp,
    id: `demo-qualified-${officer.personId}`,
    kind: 'qualification',
    cycleId: qualificationCycle(year),
    townshipCode: union.townshipCode,
    candidacyId: qualificationSubject(officer.personId),
    personId: officer.personId,
    levelCode: 'qualification',
    content: {
      number: `武工认〔${year}〕${String(number).padStart(3, '0')}`,
      name: person.name,
      enterpriseName: union.enterprise.name,
      unionName: union.name,
      role: officer.role === 'chair' ? '主席' : '副主席',
      levelName: '工会工作者资格',
      year,
      qualification: { trainingHours: 24, examPoints: points, validTo },
      cityName: '武安市',
      issuer: '武安市总工会',
      issuedOn,
    },
    status: 'valid',
    voidReason: null,
    prints: [],
  };
}

/** A register in which every stage is to be seen; about half of the chairs hold a certificate. */
export function inventQualification(
  random: Random,
  unions: readonly EnterpriseUnion[],
  people: readonly Person[],
): DemoQualification {
  const byId = new Map(people.map((person) => [person.id, person]));
  const applications: Application[] = [];
  const certificates: Certificate[] = [];
  const numbers = new Map<number, number>();
  const certify = (candidate: Candidate, year: number, points: number): void => {
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    certificates.push(certificateOf(candidate, year, number, points));
  };
  for (const union of unions) {
    for (const officer of union.officers) {
      const person = byId.get(officer.personId);
      if (!person || (officer.role !== 'chair' && officer.role !== 'viceChair')) continue;
      const candidate = { union, officer, person };
      const points = random.between(62, 97) * 100;
      const fate = random.between(1, 100);
      if (fate <= 8) certify(candidate, 2023, points);
      else if (fate <= 45) certify(candidate, 2025, points);
      else if (fate <= 85) applications.push(applicationOf(candidate, fate <= 50 ? 'applied' : 'checked'));
      if (fate > 58 && fate <= 62) applications.push(recordOf(candidate, null));
      else if (fate > 62 && fate <= 65) applications.push(recordOf(candidate, random.between(40, 59) * 100));
      else if (fate > 65 && fate <= 85) applications.push(recordOf(candidate, points));
      if (fate > 70 && fate <= 85) certify(candidate, demoYear, points);
    }
  }
  return { courses, applications, certificates };
}
