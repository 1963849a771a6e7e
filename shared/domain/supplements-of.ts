import type { Case } from '../schema/case.ts';
import type { SupplementDetail } from '../schema/supplement.ts';

/** The supplements of a cycle among its cases, 补 1 first. */
export const supplementsOf = (cases: readonly Case[]): readonly SupplementDetail[] =>
  cases
    .flatMap(({ detail }) => (detail.kind === 'supplement' ? [detail] : []))
    .toSorted((a, b) => a.number - b.number);
