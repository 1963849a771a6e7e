import type { Case, VetoDetail } from '../schema/case.ts';

export interface VetoCase extends Case {
  readonly detail: VetoDetail;
}

const isVeto = (item: Case): item is VetoCase => item.detail.kind === 'veto';

const subjectOf = (item: VetoCase): string => JSON.stringify([item.candidacyId, item.detail.item]);

/**
 * The veto cases that count: all of the city's, and of the townships' proposals those the city has not taken up.
 * The city alone decides; a proposal is pending whatever it says.
 */
export function standingVetoes(cases: readonly Case[]): readonly VetoCase[] {
  const vetoes = cases.filter(isVeto);
  const taken = new Set(vetoes.filter(({ office }) => office === 'city').map(subjectOf));
  return vetoes.filter((item) => item.office === 'city' || !taken.has(subjectOf(item)));
}
