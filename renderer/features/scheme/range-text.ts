import i18next from 'i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import type { Level } from '../../../shared/schema/scheme.ts';

const from = ({ min, op }: Level) => ({
  min: formatPoints(min ?? 0),
  inclusive: i18next.t(op === '>=' ? 'scheme.range.inclusive' : 'scheme.range.exclusive'),
});

/** Which totals a level takes, in words with （含）; `above` is the next higher level, null for the highest. */
export function rangeText(level: Level, above: Level | null): string {
  if (!above || above.min === null) {
    return level.min === null ? i18next.t('scheme.range.only') : i18next.t('scheme.range.top', from(level));
  }
  const max = formatPoints(above.min);
  // A line that the level above does not include belongs to this one.
  const inclusive = above.op === '>';
  if (level.min === null) return i18next.t(`scheme.range.${inclusive ? 'floorInclusive' : 'floor'}`, { max });
  const both = { ...from(level), max };
  return i18next.t(`scheme.range.${inclusive ? 'betweenInclusive' : 'between'}`, both);
}
