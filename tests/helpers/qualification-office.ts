import {
  qualificationCycle,
  qualificationSubject,
} from '../../shared/domain/qualification/qualification-certificate.ts';
import type { RegisterDocuments } from '../../shared/domain/qualification/qualification-register.ts';
import { assumedRule } from '../../shared/domain/qualification/rule-of-year.ts';
import type { Application } from '../../shared/schema/application.ts';
import type { Certificate } from '../../shared/schema/certificate.ts';
import type { Person } from '../../shared/schema/person.ts';
import type { EnterpriseUnion } from '../../shared/schema/union.ts';

const at = '2026-05-01T00:00:00.000Z';
const stamp = { rev: 1, createdAt: at, updatedAt: at, updatedBy: 'u1', deviceId: 'd1' };
const townshipCode = '130481100';

const person = (id: string, name: string): Person => ({
  ...stamp,
  id,
  townshipCode,
  name,
  gender: null,
  birthOn: null,
  phone: '',
  education: '',
  politicalStatus: '',
});

const union: EnterpriseUnion = {
  ...stamp,
  id: 'u1',
  townshipCode,
  name: '宏达轧钢有限公司工会委员会',
  enterprise: { name: '宏达轧钢有限公司', uscc: '', nature: '', industry: '', address: '' },
  establishedOn: null,
  termEndOn: null,
  status: 'active',
  officers: [
    { id: 'a1', personId: 'p1', role: 'chair', fullTime: false, electedOn: '2022-01-01', endOn: null },
    { id: 'a3', personId: 'p3', role: 'member', fullTime: false, electedOn: '2021-01-01', endOn: null },
    { id: 'a2', personId: 'p2', role: 'viceChair', fullTime: true, electedOn: '2024-01-01', endOn: null },
    { id: 'a4', personId: 'p4', role: 'auditor', fullTime: false, electedOn: '2024-01-01', endOn: null },
  ],
  membership: null,
};

const application: Application = {
  ...stamp,
  id: '2026|p1',
  year: 2026,
  townshipCode,
  personId: 'p1',
  role: 'chair',
  trainingHours: 0,
  examOn: null,
  examPoints: null,
  state: 'applied',
  opinion: '',
};

const record: Application = {
  ...application,
  id: '2026|p1|city',
  office: 'city',
  state: 'checked',
  attendance: [
    { id: 'c1', hours: 16 },
    { id: 'c2', hours: 8 },
  ],
  sittings: [{ id: 's1', on: '2026-06-01', points: 8050 }],
};

const certificate: Certificate = {
  ...stamp,
  id: 'cert-1',
  kind: 'qualification',
  cycleId: qualificationCycle(2026),
  townshipCode,
  candidacyId: qualificationSubject('p1'),
  personId: 'p1',
  levelCode: 'qualification',
  content: {
    number: '武工认〔2026〕001',
    name: '韩建国',
    enterpriseName: '宏达轧钢有限公司',
    unionName: '宏达轧钢有限公司工会委员会',
    role: '工会主席',
    levelName: '工会工作者资格',
    year: 2026,
    qualification: { trainingHours: 24, examPoints: 8050, validTo: '2029-06-30' },
    cityName: '武安市',
    issuer: '武安市总工会',
    issuedOn: '2026-07-01',
  },
  status: 'valid',
  voidReason: null,
  prints: [],
};

/** A union with four officers of whom the rule names three, two courses, and the papers of its chair apart. */
export const qualificationOffice = (): RegisterDocuments & {
  readonly papers: {
    readonly application: Application;
    readonly record: Application;
    readonly certificate: Certificate;
  };
} => ({
  year: 2026,
  today: '2026-08-01',
  rule: assumedRule(2026),
  courses: [
    { id: 'c1', kind: 'initial', on: '2026-05-06', title: '初任培训班', hours: 16, place: '' },
    { id: 'c2', kind: 'post', on: '2026-05-20', title: '集体协商', hours: 8, place: '' },
  ],
  people: [person('p1', '韩建国'), person('p2', '李梅'), person('p3', '王芳'), person('p4', '赵强')],
  unions: [union],
  applications: [],
  certificates: [],
  papers: { application, record, certificate },
});
