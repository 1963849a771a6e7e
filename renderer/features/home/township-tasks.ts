import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { computeRates } from '../../../shared/domain/rates.ts';
import type { CandidacyState } from '../../../shared/domain/candidacy-state.ts';
import type { CandidacyRow } from '../../data/candidacy-rows.ts';
import type { Step, Task } from './task.ts';

const countIn = (rows: readonly CandidacyRow[], states: readonly CandidacyState[]): number =>
  rows.filter(({ state }) => states.includes(state)).length;

const withoutRates = ({ unions, scheme }: CycleDocuments): number =>
  unions.filter(
    ({ status, membership }) =>
      status === 'active' &&
      computeRates(membership, scheme.policies.rateDenominator).kind === 'indeterminate',
  ).length;

/** What a township does next, the most pressing first; nothing that has no case. */
export function townshipTasks(documents: CycleDocuments, rows: readonly CandidacyRow[]): readonly Task[] {
  const { unions, cycle } = documents;
  const first = { count: null, of: 'people', deadline: null } as const;
  if (unions.length === 0) return [{ ...first, kind: 'roster', path: '/roster' }];
  const people = (
    kind: Task['kind'],
    states: readonly CandidacyState[],
    path: string,
    deadline: string | null,
  ) => ({ kind, count: countIn(rows, states), of: 'people', path, deadline }) as const;
  const counted: readonly (Task & { readonly count: number })[] = [
    people('returned', ['selfReturned', 'townshipReturned'], '/candidacies?show=returned', null),
    {
      kind: 'membership',
      count: withoutRates(documents),
      of: 'unions',
      path: '/roster?show=missing',
      deadline: null,
    },
    people('self', ['selfPending', 'selfDraft'], '/candidacies?show=self', cycle.selfDeadline),
    people(
      'township',
      ['townshipPending', 'townshipDraft'],
      '/candidacies?show=township',
      cycle.townshipDeadline,
    ),
  ];
  const open = counted.filter(({ count }) => count > 0);
  return rows.length === 0 ? [{ ...first, kind: 'candidates', path: '/candidacies' }, ...open] : open;
}

export function townshipSteps({ cycle }: CycleDocuments, rows: readonly CandidacyRow[]): readonly Step[] {
  const submitted = (party: 'self' | 'township') =>
    rows.filter((row) => row[party].kind === 'submitted').length;
  const total = rows.length;
  return [
    { kind: 'self', done: submitted('self'), total, deadline: cycle.selfDeadline },
    { kind: 'township', done: submitted('township'), total, deadline: cycle.townshipDeadline },
  ];
}
