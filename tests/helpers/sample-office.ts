import type { SeedDocuments } from '../../renderer/data/seed.ts';
import { candidacyId, type Candidacy } from '../../shared/schema/candidacy.ts';
import type { Person } from '../../shared/schema/person.ts';
import type { Appointment, EnterpriseUnion } from '../../shared/schema/union.ts';
import { wuanReference } from '../../shared/schemes/wuan-reference.ts';
import { stamp } from './sample-documents.ts';

/** A small township: three unions of 武安镇, one of them without officers, and nobody graded yet. */
const township = '130481100';

export const person = (id: string, name: string): Person => ({
  ...stamp,
  id,
  townshipCode: township,
  name,
  gender: null,
  birthOn: null,
  phone: '',
  education: '',
  politicalStatus: '',
});

export const officer = (id: string, personId: string, overrides: Partial<Appointment> = {}): Appointment => ({
  id,
  personId,
  role: 'chair',
  fullTime: false,
  electedOn: '2024-03-15',
  endOn: null,
  ...overrides,
});

export const union = (
  id: string,
  enterprise: string,
  overrides: Partial<EnterpriseUnion> = {},
): EnterpriseUnion => ({
  ...stamp,
  id,
  townshipCode: township,
  name: `${enterprise}工会委员会`,
  enterprise: { name: enterprise, uscc: '', nature: '', industry: '', address: '' },
  establishedOn: null,
  termEndOn: null,
  status: 'active',
  officers: [],
  membership: null,
  ...overrides,
});

export const counts = (employees: number, members: number, verified: number) => ({
  asOf: '2026-10-31',
  employees,
  members,
  verified,
  overReason: null,
});

export const candidacyOf = (unionId: string, personId: string, appointmentId: string): Candidacy => ({
  ...stamp,
  id: candidacyId('2026', appointmentId),
  cycleId: '2026',
  townshipCode: township,
  unionId,
  personId,
  appointmentId,
  snapshot: null,
  snapshotAt: null,
  withdrawn: false,
  withdrawnReason: null,
});

export const sampleOffice = (more: SeedDocuments = {}): SeedDocuments => ({
  ...wuanReference(stamp, 2026),
  people: [person('p1', '潘建军'), person('p2', '单雨桐'), person('p3', '欧阳娜')],
  unions: [
    union('u1', '宏达轧钢有限公司', {
      officers: [officer('a1', 'p1'), officer('a2', 'p2', { role: 'viceChair', fullTime: true })],
    }),
    union('u2', '金鼎物流有限公司', {
      officers: [officer('a3', 'p3', { fullTime: true })],
      membership: counts(30, 27, 27),
    }),
    union('u3', '聚贤木业有限公司', { membership: counts(29, 26, 26) }),
  ],
  ...more,
});
