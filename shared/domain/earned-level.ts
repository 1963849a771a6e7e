import type { Result } from '../schema/result.ts';
import type { Level, Scheme } from '../schema/scheme.ts';

/** The level that a certificate is issued for, null for none: the lowest one, which a veto forces too, is no distinction. */
export function earnedLevel(
  { levels }: Pick<Scheme, 'levels'>,
  { outcome }: Pick<Result, 'outcome'>,
): Level | null {
  const level = levels.find(({ code }) => code === outcome.level);
  return level && level.min !== null ? level : null;
}
