import type { TalentPool } from '../schema/talent-pool.ts';

/** One person's level in one year's cycle of the scheme; null where he was not graded. */
export interface YearLevel {
  readonly year: number;
  readonly level: string | null;
}

export interface PoolStanding {
  /** Full years of service on the cut-off day. */
  readonly years: number;
  /** Whether every year that is on record was placed at the pool's level, and there is one. */
  readonly always: boolean;
  readonly fits: boolean;
}

/** Whole years between two civil dates; who began on 29 February completes a year on 1 March. */
function fullYears(from: string, until: string): number {
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4));
  return Math.max(0, until.slice(5) < from.slice(5) ? years - 1 : years);
}

/**
 * Whether somebody fits the 人才库: always at the level as far as the record goes, and long enough in service (哈密:
 * 一贯表现优秀，且工作满3年以上). A person still decides who is taken in.
 */
export function poolStanding(
  { level, minYears }: TalentPool,
  levels: readonly YearLevel[],
  beganOn: string,
  cutoff: string,
): PoolStanding {
  const years = fullYears(beganOn, cutoff);
  const always = levels.length > 0 && levels.every((one) => one.level === level);
  return { years, always, fits: always && years >= minYears };
}
