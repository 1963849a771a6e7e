import type { Anomaly, JumpField } from './anomaly.ts';
import { anomalyLimits } from './anomaly-limits.ts';

/** The numbers of one union, or of one candidacy, in one year; null where nobody knows. */
export interface YearlyNumbers {
  readonly unionId: string;
  /** Null for the counts of a union. */
  readonly candidacyId: string | null;
  /** What the two years are matched by. */
  readonly subject: string;
  readonly numbers: Readonly<Partial<Record<JumpField, number | null>>>;
}

/** |now − before| is at least a fifth of `before`, in integers. */
const isJump = (before: number, now: number): boolean =>
  before > 0 && BigInt(Math.abs(now - before)) * 10_000n >= BigInt(anomalyLimits.jump) * BigInt(before);

const isFew = (field: JumpField, before: number, now: number): boolean =>
  field !== 'total' && Math.max(before, now) < anomalyLimits.fewest;

/** Numbers that have moved by 20 % or more since last year; what is new this year is no jump. */
export function yearlyJumps(
  now: readonly YearlyNumbers[],
  last: readonly YearlyNumbers[],
): readonly Anomaly[] {
  const before = new Map(last.map((row) => [row.subject, row.numbers]));
  return now.flatMap(({ unionId, candidacyId, subject, numbers }) => {
    const known = before.get(subject);
    if (!known) return [];
    return (['employees', 'members', 'verified', 'total'] as const).flatMap((field): Anomaly[] => {
      const [then, today] = [known[field] ?? null, numbers[field] ?? null];
      if (then === null || today === null || !isJump(then, today) || isFew(field, then, today)) return [];
      return [{ kind: 'jump', unionId, candidacyId, field, before: then, now: today }];
    });
  });
}
