import type { Case } from '../schema/case.ts';

/** A record that is of the same person as another one, `into`, of another township. */
export interface PersonLink {
  readonly personId: string;
  readonly into: string;
}

/** What the city has found, by these cases of a cycle. */
export const personLinks = (cases: readonly Pick<Case, 'detail'>[]): readonly PersonLink[] =>
  cases.flatMap(({ detail }) => (detail.kind === 'same-person' ? [detail] : []));
