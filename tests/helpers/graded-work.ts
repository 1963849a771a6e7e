import type { CycleDocuments } from '../../shared/archive/from-documents.ts';
import type { Candidacy } from '../../shared/schema/candidacy.ts';
import type { Case, VetoDetail } from '../../shared/schema/case.ts';
import type { Cycle, PanelMember } from '../../shared/schema/cycle.ts';
import { schemeKey, type Scheme } from '../../shared/schema/scheme.ts';
import { sheetId, type Party, type Sheet } from '../../shared/schema/sheet.ts';
import { wuanReference } from '../../shared/schemes/wuan-reference.ts';
import { plainScheme } from './make-archive.ts';
import { stamp, submission } from './sample-documents.ts';
import { candidacyOf, counts, officer, person, union } from './sample-office.ts';

/** The contract's worked example as documents: S 96, T 91, panel 88 90 85 92 87 89, one chair all the year. */
export const panelTotals = [8800, 9000, 8500, 9200, 8700, 8900];

const member = (id: string, name: string, townshipCode: string | null = null): PanelMember => ({
  id,
  name,
  org: townshipCode ? '武安镇总工会' : '市总工会',
  seat: townshipCode ? 'township' : 'department',
  townshipCode,
});

/** Six members of the departments and the chair of 武安镇, whose candidates all are. */
export const panel: readonly PanelMember[] = [
  member('m1', '王一凡'),
  member('m2', '赵二妮'),
  member('m3', '刘三友'),
  member('m4', '陈思远'),
  member('m5', '孙武平'),
  member('m6', '韩六一'),
  member('m7', '郭七星', '130481100'),
];

export const first: Candidacy = candidacyOf('u1', 'p1', 'a1');
export const second: Candidacy = candidacyOf('u2', 'p2', 'a2');

interface SheetPlan {
  readonly candidacy?: Candidacy;
  readonly party: Party;
  readonly raterId?: string;
  /** The base points in hundredths. */
  readonly points: number;
  readonly more?: Partial<Sheet>;
}

const entry = (points: number) => ({
  points,
  tier: null,
  parts: [],
  pieces: null,
  note: '',
  at: stamp.updatedAt,
  by: '张三',
});

export const scoredSheet = ({ candidacy = first, party, raterId = '', points, more }: SheetPlan): Sheet => ({
  ...stamp,
  id: sheetId(candidacy.id, party, raterId),
  cycleId: '2026',
  townshipCode: candidacy.townshipCode,
  candidacyId: candidacy.id,
  party,
  raterId,
  schemeKey: 'plain@3',
  draft: false,
  submissions: [submission(1)],
  recused: false,
  recuseReason: null,
  proxyReason: party === 'panel' ? '纸质表代录' : null,
  scores: { A1: entry(points), F1: entry(0) },
  overrides: {},
  opinion: '',
  ...more,
});

export const vetoCase = (id: string, detail: Partial<VetoDetail> = {}, more: Partial<Case> = {}): Case => ({
  ...stamp,
  id,
  cycleId: '2026',
  townshipCode: first.townshipCode,
  candidacyId: first.id,
  office: 'city',
  detail: {
    kind: 'veto',
    item: 'V1',
    factOn: null,
    fact: '生产安全事故调查报告',
    response: '',
    decision: 'pending',
    decidedOn: null,
    meeting: '',
    ...detail,
  },
  ...more,
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
  panel: [...panel],
});

export const gradedWork = (
  overrides: Partial<CycleDocuments> = {},
  scheme: Scheme = plainScheme(),
): CycleDocuments => ({
  cycle: cycle(scheme),
  scheme,
  orgUnits: wuanReference(stamp, 2026).orgUnits,
  people: [person('p1', '潘建军'), person('p2', '单雨桐')],
  unions: [
    union('u1', '宏达轧钢有限公司', { officers: [officer('a1', 'p1')], membership: counts(30, 27, 27) }),
    union('u2', '金鼎物流有限公司', { officers: [officer('a2', 'p2')], membership: counts(20, 19, 19) }),
  ],
  candidacies: [first],
  sheets: [
    scoredSheet({ party: 'self', points: 9600 }),
    scoredSheet({ party: 'township', points: 9100 }),
    ...panelTotals.map((points, place) => scoredSheet({ party: 'panel', raterId: `m${place + 1}`, points })),
  ],
  cases: [],
  ...overrides,
});

/** The same as the collections of an office hold it. */
export const seedOf = ({ cycle: one, scheme, ...rest }: CycleDocuments) => ({
  ...rest,
  cycles: [one],
  schemes: [
    {
      ...stamp,
      id: schemeKey(scheme),
      status: 'published' as const,
      content: scheme,
      publishedAt: stamp.createdAt,
    },
  ],
});
