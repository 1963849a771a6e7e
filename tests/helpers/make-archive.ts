import type {
  ArchiveAppointment,
  ArchiveSheet,
  ArchiveSnapshot,
  CycleArchive,
} from '../../shared/schema/archive.ts';
import type { Policies, Scheme } from '../../shared/schema/scheme.ts';

/** A scheme whose sheets take any number of hundredths, so that worked examples can be entered as totals. */
export const plainScheme = (policies: Partial<Policies> = {}): Scheme => ({
  id: 'plain',
  version: 3,
  name: '测试办法',
  weights: { self: 500, township: 1500, panel: 8000 },
  policies: {
    missingSelf: 'ineligible',
    bonusMode: 'in-sheet',
    bonusCap: 1000,
    rateDenominator: 'members',
    rateCombine: 'both',
    recusal: 'own-township',
    trim: false,
    quorum: 1,
    startRule: 'next-month',
    endRule: 'same-month',
    ...policies,
  },
  levels: [
    { code: 'senior', name: '高级', min: 9000, op: '>=', monthly: 30_000 },
    { code: 'intermediate', name: '中级', min: 8000, op: '>=', monthly: 20_000 },
    { code: 'junior', name: '初级', min: 7000, op: '>=', monthly: 10_000 },
    { code: 'ungraded', name: '未级', min: null, op: '>=', monthly: 0 },
  ],
  categories: [
    {
      code: 'A',
      name: '基础',
      kind: 'base',
      max: 10_000,
      items: [{ code: 'A1', name: '总分', kind: 'scale', max: 10_000, step: 1, source: 'local' }],
    },
    {
      code: 'F',
      name: '加分项',
      kind: 'bonus',
      max: 2000,
      items: [{ code: 'F1', name: '加分', kind: 'scale', max: 2000, step: 1, source: 'local' }],
    },
    {
      code: 'V',
      name: '一票否决',
      kind: 'veto',
      items: [
        { code: 'V1', name: '事故', source: 'assumed' },
        { code: 'V2', name: '欠薪', source: 'assumed' },
      ],
    },
  ],
});

/** The plain scheme with a rates item of 3 points beside 97 free ones. */
export const ratesScheme = (policies: Partial<Policies> = {}): Scheme => {
  const scheme = plainScheme(policies);
  return {
    ...scheme,
    categories: [
      {
        code: 'A',
        name: '基础',
        kind: 'base',
        max: 10_000,
        items: [
          { code: 'A1', name: '总分', kind: 'scale', max: 9700, step: 1, source: 'local' },
          {
            code: 'B4',
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
      ...scheme.categories.slice(1),
    ],
  };
};

type Given = number | { readonly base: number; readonly bonus: number };

/** One candidacy with its person, union and appointment; scores in hundredths, a pair for base and bonus. */
export interface CandidacyPlan {
  readonly id: string;
  readonly self?: Given | null;
  readonly township?: Given | null;
  readonly panel?: readonly Given[];
  readonly personId?: string;
  readonly unionId?: string;
  readonly townshipCode?: string;
  readonly appointment?: Partial<ArchiveAppointment>;
  readonly snapshot?: Partial<ArchiveSnapshot> | null;
  readonly vetoes?: readonly (readonly [item: string, decision: 'upheld' | 'dismissed' | 'pending'])[];
}

const scoresOf = (given: Given) =>
  typeof given === 'number' ? { A1: given, F1: 0 } : { A1: given.base, F1: given.bonus };

function sheetsOf(plan: CandidacyPlan): ArchiveSheet[] {
  const { id, self = 8000, township = 8000, panel = [8000] } = plan;
  const sheet = (rater: ArchiveSheet['rater'], raterId: string | null, given: Given): ArchiveSheet => ({
    id: `${id}-${rater}-${raterId ?? ''}`,
    candidacyId: id,
    rater,
    raterId,
    status: 'submitted',
    recused: false,
    scores: scoresOf(given),
    overrides: {},
  });
  return [
    ...(self === null ? [] : [sheet('self', null, self)]),
    ...(township === null ? [] : [sheet('township', null, township)]),
    ...panel.map((given, index) => sheet('panel', `m${index + 1}`, given)),
  ];
}

const unionOf = (plan: CandidacyPlan): string => plan.unionId ?? `u-${plan.id}`;
const personOf = (plan: CandidacyPlan): string => plan.personId ?? `p-${plan.id}`;

const unique = <T>(rows: readonly T[], key: (row: T) => string): T[] => [
  ...new Map(rows.map((row) => [key(row), row])).values(),
];

/** A valid archive of the year 2026 from a few plans; panel members m1 to m12 sit for no township. */
export function makeArchive(scheme: Scheme, plans: readonly CandidacyPlan[]): CycleArchive {
  return {
    cycle: { id: '2026', year: 2026, cutoff: '2026-11-30' },
    scheme,
    townships: [
      { code: 't1', name: '甲镇' },
      { code: 't2', name: '乙镇' },
    ],
    unions: unique(
      plans.map((plan) => ({
        id: unionOf(plan),
        name: '工会',
        townshipCode: plan.townshipCode ?? 't1',
      })),
      (union) => union.id,
    ),
    people: unique(
      plans.map((plan) => ({ id: personOf(plan), name: '主席' })),
      (person) => person.id,
    ),
    appointments: plans.map((plan) =>
      Object.assign(
        {
          id: `a-${plan.id}`,
          personId: personOf(plan),
          unionId: unionOf(plan),
          role: 'chair' as const,
          fullTime: false,
          electedOn: '2024-05-01',
          endOn: null,
        },
        plan.appointment,
      ),
    ),
    candidacies: plans.map((plan) => ({
      id: plan.id,
      personId: personOf(plan),
      unionId: unionOf(plan),
      appointmentId: `a-${plan.id}`,
    })),
    snapshots: plans
      .filter((plan) => plan.snapshot !== null)
      .map((plan) =>
        Object.assign(
          {
            unionId: unionOf(plan),
            asOf: '2026-11-30',
            employees: 30,
            members: 27,
            verified: 27,
            overReason: null,
          },
          plan.snapshot,
        ),
      )
      .filter((row, index, all) => all.findIndex((other) => other.unionId === row.unionId) === index),
    panelMembers: Array.from({ length: 12 }, (_, index) => ({
      id: `m${index + 1}`,
      name: `评委${index + 1}`,
      townshipCode: null,
    })),
    sheets: plans.flatMap(sheetsOf),
    vetoes: plans.flatMap((plan) =>
      (plan.vetoes ?? []).map(([item, decision]) => ({ candidacyId: plan.id, item, decision })),
    ),
  };
}
