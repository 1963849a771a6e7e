import type { AppliedRole, QualificationRule } from '../../schema/qualification.ts';
import { holds } from './certificate-standing.ts';
import type { RegisterRow } from './register-row.ts';

/** Holders among those who should hold a certificate. Volunteers may hold one and are not asked to. */
export interface CoverageLine {
  readonly holders: number;
  readonly eligible: number;
  /** Of the holders, those whose certificate is to be renewed soon. */
  readonly due: number;
  /** Of the others, those whose certificate has run out. */
  readonly expired: number;
  /** How many more it takes to the target. */
  readonly missingToTarget: number;
}

/** Whether somebody counts: in a post that the rule names, of a union that works. */
export const isToHold = ({ role, post, union }: RegisterRow, { roles }: QualificationRule): boolean =>
  post !== null && role !== 'volunteer' && roles.includes(role) && union?.status === 'active';

export const isHolder = ({ standing }: RegisterRow): boolean => standing !== null && holds(standing);

/** The coverage of any rows, such as those of a township or of a role, against the rule's target. */
export function coverageOf(rows: readonly RegisterRow[], rule: QualificationRule): CoverageLine {
  const counted = rows.filter((row) => isToHold(row, rule));
  const holders = counted.filter(isHolder);
  const wanted = Math.ceil((counted.length * rule.targetPercent) / 100);
  return {
    holders: holders.length,
    eligible: counted.length,
    due: holders.filter(({ standing }) => standing === 'due').length,
    expired: counted.filter(({ standing }) => standing === 'expired').length,
    missingToTarget: Math.max(0, wanted - holders.length),
  };
}

/** The roles that the coverage is told by, in the rule's order. */
export const coverageRoles = ({ roles }: QualificationRule): readonly AppliedRole[] =>
  roles.filter((role) => role !== 'volunteer');

/** In hundredths of a per cent, rounded down so that it never claims a target that is not reached; null of nobody. */
export const coverageRate = ({ holders, eligible }: CoverageLine): number | null =>
  eligible === 0 ? null : Math.floor((holders * 10_000) / eligible);
