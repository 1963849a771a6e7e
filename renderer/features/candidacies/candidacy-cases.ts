import { standingVetoes, type VetoCase } from '../../../shared/domain/standing-vetoes.ts';
import type { Case, ReturnDetail } from '../../../shared/schema/case.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';

type Of<D> = Omit<Case, 'detail'> & { readonly detail: D };

const newestFirst = (a: Case, b: Case): number => b.createdAt.localeCompare(a.createdAt);

/** 退回补正 of this candidacy's sheets, newest first. */
export const returnsOf = ({ cases }: CandidacyLine): readonly Of<ReturnDetail>[] =>
  [...cases]
    .sort(newestFirst)
    .flatMap((item) => (item.detail.kind === 'return' ? [{ ...item, detail: item.detail }] : []));

/** 一票否决 facts about this candidacy, newest first. */
export const vetoesOf = ({ cases }: CandidacyLine): readonly VetoCase[] =>
  [...standingVetoes(cases)].sort(newestFirst);
