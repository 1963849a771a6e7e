import fc from 'fast-check';
import type { ArchiveSheet, CycleArchive } from '../../shared/schema/archive.ts';
import type { Policies, Scheme } from '../../shared/schema/scheme.ts';
import { ratesScheme } from './make-archive.ts';

const policies: fc.Arbitrary<Policies> = fc.record({
  missingSelf: fc.constantFrom('ineligible', 'zero', 'redistribute'),
  bonusMode: fc.constantFrom('in-sheet', 'after-weights'),
  bonusCap: fc.constantFrom(0, 500, 1000),
  rateDenominator: fc.constantFrom('members', 'employees'),
  rateCombine: fc.constantFrom('both', 'average', 'each'),
  recusal: fc.constantFrom('own-township', 'none'),
  trim: fc.boolean(),
  quorum: fc.integer({ min: 1, max: 3 }),
  startRule: fc.constantFrom('next-month', 'same-month'),
  endRule: fc.constantFrom('same-month', 'previous-month'),
});

const weights = fc
  .tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 5000 }))
  .map(([self, township]) => ({ self, township, panel: 10_000 - self - township }));

const scheme: fc.Arbitrary<Scheme> = fc
  .tuple(policies, weights)
  .map(([chosen, shares]) => Object.assign(ratesScheme(chosen), { weights: shares }));

const date = (years: readonly [number, number]) =>
  fc
    .tuple(
      fc.integer({ min: years[0], max: years[1] }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

const scores = fc.record({ A1: fc.integer({ min: 0, max: 9700 }), F1: fc.integer({ min: 0, max: 2000 }) });

interface SheetPlan {
  readonly scores: { readonly A1: number; readonly F1: number };
  readonly status: 'submitted' | 'draft';
  readonly recused: boolean;
  readonly override: boolean;
}

const sheetPlan: fc.Arbitrary<SheetPlan> = fc.record({
  scores,
  status: fc.constantFrom('submitted', 'submitted', 'submitted', 'draft'),
  recused: fc.constantFrom(false, false, false, true),
  override: fc.constantFrom(false, false, true),
});

const candidacyPlan = fc.record({
  self: fc.option(sheetPlan, { freq: 6 }),
  township: fc.option(sheetPlan, { freq: 6 }),
  panel: fc.array(sheetPlan, { maxLength: 7 }),
  person: fc.integer({ min: 0, max: 4 }),
  union: fc.integer({ min: 0, max: 3 }),
  role: fc.constantFrom('chair', 'chair', 'viceChair', 'member'),
  fullTime: fc.boolean(),
  electedOn: date([2023, 2026]),
  endOn: fc.option(date([2026, 2027])),
  veto: fc.option(fc.constantFrom('upheld', 'dismissed', 'pending'), { freq: 1 }),
});
type CandidacyPlan = typeof candidacyPlan extends fc.Arbitrary<infer T> ? T : never;

const snapshot = fc
  .record({
    employees: fc.integer({ min: 0, max: 40 }),
    members: fc.integer({ min: 0, max: 40 }),
    verified: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ employees, members, verified }) => ({
    employees,
    members,
    verified: Math.min(members, verified),
    overReason: members > employees ? '劳务派遣' : null,
  }));

function sheetsOf(plan: CandidacyPlan, index: number): ArchiveSheet[] {
  const sheet = (rater: ArchiveSheet['rater'], raterId: string | null, from: SheetPlan): ArchiveSheet => ({
    id: `s${index}-${rater}-${raterId ?? ''}`,
    candidacyId: `c${index}`,
    rater,
    raterId,
    status: from.status,
    recused: rater === 'panel' && from.recused,
    scores: from.scores,
    overrides: from.override ? { B4: { points: 200, reason: '核对后调整' } } : {},
  });
  return [
    ...(plan.self ? [sheet('self', null, plan.self)] : []),
    ...(plan.township ? [sheet('township', null, plan.township)] : []),
    ...plan.panel.map((from, place) => sheet('panel', `m${place}`, from)),
  ];
}

const endOf = ({ electedOn, endOn }: CandidacyPlan): string | null =>
  endOn === null || endOn >= electedOn ? endOn : electedOn;

/** Any valid cycle: every policy, weights, recusals, drafts, vetoes, shared persons and unions, odd snapshots. */
export const anyArchive: fc.Arbitrary<CycleArchive> = fc
  .record({
    scheme,
    plans: fc.array(candidacyPlan, { maxLength: 6 }),
    seats: fc.array(fc.constantFrom(null, 't0', 't1'), { minLength: 7, maxLength: 7 }),
    snapshots: fc.array(fc.option(snapshot, { freq: 4 }), { minLength: 4, maxLength: 4 }),
  })
  .map((given) => ({
    cycle: { id: '2026', year: 2026, cutoff: '2026-11-30' },
    scheme: given.scheme,
    townships: ['t0', 't1'].map((code) => ({ code, name: code })),
    unions: [0, 1, 2, 3].map((index) => ({ id: `u${index}`, name: '', townshipCode: `t${index % 2}` })),
    people: [0, 1, 2, 3, 4].map((index) => ({ id: `p${index}`, name: '' })),
    appointments: given.plans.map((plan, index) => ({
      id: `a${index}`,
      personId: `p${plan.person}`,
      unionId: `u${plan.union}`,
      role: plan.role,
      fullTime: plan.fullTime,
      electedOn: plan.electedOn,
      endOn: endOf(plan),
    })),
    candidacies: given.plans.map((plan, index) => ({
      id: `c${index}`,
      personId: `p${plan.person}`,
      unionId: `u${plan.union}`,
      appointmentId: `a${index}`,
    })),
    snapshots: given.snapshots.flatMap((counts, index) =>
      counts ? [{ unionId: `u${index}`, asOf: '2026-11-30', ...counts }] : [],
    ),
    panelMembers: given.seats.map((townshipCode, index) => ({ id: `m${index}`, name: '', townshipCode })),
    sheets: given.plans.flatMap(sheetsOf),
    vetoes: given.plans.flatMap((plan, index) =>
      plan.veto ? [{ candidacyId: `c${index}`, item: 'V1', decision: plan.veto }] : [],
    ),
  }));
