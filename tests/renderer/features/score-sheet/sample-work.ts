import type { SeedDocuments } from '../../../../renderer/data/seed.ts';
import type { Candidacy } from '../../../../shared/schema/candidacy.ts';
import type { Cycle } from '../../../../shared/schema/cycle.ts';
import type { Person } from '../../../../shared/schema/person.ts';
import { schemeKey, type Scheme } from '../../../../shared/schema/scheme.ts';
import type { SchemeVersion } from '../../../../shared/schema/scheme-version.ts';
import type { EnterpriseUnion, Membership } from '../../../../shared/schema/union.ts';
import { wuan2021 } from '../../../../shared/schemes/wuan-2021.ts';
import { stamp } from '../../../helpers/sample-documents.ts';

export const candidacy = '2026|a1';

/** One item of every kind, and what a form must refuse for each. */
export const everyKind: Scheme = {
  ...wuan2021,
  id: 'every-kind',
  categories: [
    {
      code: 'A',
      name: '基础',
      kind: 'base',
      max: 4000,
      items: [
        { code: 'A1', name: '是否', kind: 'bool', max: 200, source: 'assumed' },
        { code: 'A2', name: '量表', kind: 'scale', max: 2000, step: 50, source: 'assumed' },
        {
          code: 'A3',
          name: '分档',
          kind: 'tiers',
          max: 500,
          source: 'assumed',
          tiers: [
            { points: 500, text: '甲' },
            { points: 300, text: '乙' },
          ],
        },
        { code: 'A4', name: '扣分', kind: 'deduct', max: 500, unit: 100, source: 'assumed' },
        {
          code: 'A5',
          name: '得分点',
          kind: 'parts',
          max: 500,
          source: 'assumed',
          parts: [
            { code: 'A5a', name: '制度', points: 300 },
            { code: 'A5b', name: '台账', points: 200 },
          ],
        },
        {
          code: 'A6',
          name: '两率',
          kind: 'rates',
          max: 300,
          source: 'article',
          tiers: [
            { op: '>=', rate: 9500, points: 300 },
            { op: '>=', rate: 9000, points: 200 },
          ],
        },
      ],
    },
    {
      code: 'F',
      name: '加分项',
      kind: 'bonus',
      max: 300,
      items: [{ code: 'F1', name: '计数', kind: 'count', max: 300, unit: 100, source: 'assumed' }],
    },
    {
      code: 'V',
      name: '一票否决',
      kind: 'veto',
      items: [{ code: 'V1', name: '弄虚作假', source: 'assumed' }],
    },
  ],
};

const version = (scheme: Scheme): SchemeVersion => ({
  ...stamp,
  id: schemeKey(scheme),
  status: 'published',
  content: scheme,
  publishedAt: null,
});

const cycle = (scheme: Scheme): Cycle => ({
  ...stamp,
  id: '2026',
  year: 2026,
  cutoff: '2026-11-30',
  schemeKey: schemeKey(scheme),
  status: 'open',
  selfDeadline: null,
  townshipDeadline: null,
  panelDeadline: null,
  panel: [
    { id: 'm1', name: '王建国', org: '市总工会', seat: 'leader', townshipCode: null },
    { id: 'm5', name: '孙志强', org: '武安镇总工会', seat: 'township', townshipCode: '130481100' },
  ],
});

const person: Person = {
  ...stamp,
  id: 'p1',
  townshipCode: '130481100',
  name: '潘建军',
  gender: null,
  birthOn: null,
  phone: '',
  education: '',
  politicalStatus: '',
};

const union = (membership: Membership | null): EnterpriseUnion => ({
  ...stamp,
  id: 'u1',
  townshipCode: '130481100',
  name: '顺昌物流工会委员会',
  enterprise: { name: '顺昌物流', uscc: '', nature: '', industry: '', address: '' },
  establishedOn: null,
  termEndOn: null,
  status: 'active',
  officers: [
    { id: 'a1', personId: 'p1', role: 'chair', fullTime: true, electedOn: '2024-03-15', endOn: null },
  ],
  membership,
});

const candidacyDocument: Candidacy = {
  ...stamp,
  id: candidacy,
  cycleId: '2026',
  townshipCode: '130481100',
  unionId: 'u1',
  personId: 'p1',
  appointmentId: 'a1',
  snapshot: null,
  snapshotAt: null,
  withdrawn: false,
  withdrawnReason: null,
};

/** 38 of 40 joined (95 %), 35 of 38 verified (92.10 %): two more verified members reach 95 %. */
export const membership: Membership = {
  asOf: '2026-10-31',
  employees: 40,
  members: 38,
  verified: 35,
  overReason: null,
};

/** One candidate in one cycle under this scheme, with nothing scored. */
export const sampleWork = (scheme: Scheme, counts: Membership | null = membership): SeedDocuments => ({
  schemes: [version(scheme)],
  cycles: [cycle(scheme)],
  people: [person],
  unions: [union(counts)],
  candidacies: [candidacyDocument],
});
