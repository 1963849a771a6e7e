import type { CandidacyState } from '../../../shared/domain/candidacy-state.ts';
import type { CandidacyRow } from '../../data/candidacy-rows.ts';

/** The steps a township clerk thinks in. */
export type ShowGroup = 'all' | 'self' | 'township' | 'returned' | 'done' | 'withdrawn';

export const showGroups: readonly ShowGroup[] = ['all', 'self', 'township', 'returned', 'done', 'withdrawn'];

const groupOf: Readonly<Record<CandidacyState, Exclude<ShowGroup, 'all'>>> = {
  withdrawn: 'withdrawn',
  selfPending: 'self',
  selfDraft: 'self',
  selfReturned: 'returned',
  townshipPending: 'township',
  townshipDraft: 'township',
  townshipReturned: 'returned',
  panelPending: 'done',
  panelScoring: 'done',
  graded: 'done',
  certified: 'done',
};

/** `all` means all that take part. */
export const inGroup = ({ state }: Pick<CandidacyRow, 'state'>, group: ShowGroup): boolean =>
  group === 'all' ? state !== 'withdrawn' : groupOf[state] === group;
