import type { Level } from '../schema/scheme.ts';

const holds = (level: Level, total: number): boolean => {
  if (level.min === null) return true;
  return level.op === '>=' ? total >= level.min : total > level.min;
};

/**
 * The band that holds a rounded total (hundredths of a point): the first from the highest down.
 *
 * @throws RangeError when the levels have no floor; a valid scheme has one.
 */
export function levelBand(levels: readonly Level[], total: number): Level {
  const level = levels.find((candidate) => holds(candidate, total));
  if (!level) throw new RangeError('the levels have no floor');
  return level;
}
