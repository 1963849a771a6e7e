import type { QualificationRule, Sitting } from '../../schema/qualification.ts';

/** The sitting that counts: the one with most points, of equal ones the first. */
export const bestSitting = (sittings: readonly Sitting[]): Sitting | null =>
  sittings.toSorted(
    (a, b) => b.points - a.points || (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1),
  )[0] ?? null;

/** Whether an examination passes by the rule of the year; null before there is one. */
export const isPassed = (
  { passPoints }: Pick<QualificationRule, 'passPoints'>,
  best: Sitting | null,
): boolean | null => (best === null ? null : best.points >= passPoints);
