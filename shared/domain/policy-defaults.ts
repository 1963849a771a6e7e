import type { Policies } from '../schema/scheme.ts';

/** Six months, as 哈密 asks before its workers get a yearly bonus (domain §3.4); an assumption for Wu'an. */
export const leaverMonthsOf = ({ leaverMonths = 6 }: Pick<Policies, 'leaverMonths'>): number => leaverMonths;

/** Once, in the principal union (domain §7 row 9); an assumption. */
export const perPersonOf = ({
  perPerson = 'principal',
}: Pick<Policies, 'perPerson'>): NonNullable<Policies['perPerson']> => perPerson;

/** None: equals at the edge of a cap are decided about in a meeting. */
export const tieBreakOf = ({ tieBreak = [] }: Pick<Policies, 'tieBreak'>): readonly string[] => tieBreak;
