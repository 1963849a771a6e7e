import type { TFunction } from 'i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import type { ItemValue } from '../../../shared/domain/history/item-history.ts';
import type { Item } from '../../../shared/schema/scheme-item.ts';

/** What was chosen beside the points: the tier's words, the ticked parts, the number of pieces. */
export function chosenWords(item: Item | null, { entry }: ItemValue, t: TFunction): string {
  if (!entry || entry.points === null || !item) return '';
  if (item.kind === 'tiers') return entry.tier === null ? '' : (item.tiers[entry.tier]?.text ?? '');
  if (item.kind === 'parts') {
    return item.parts
      .filter(({ code }) => entry.parts.includes(code))
      .map(({ name }) => name)
      .join('、');
  }
  return entry.pieces === null ? '' : t('provenance.pieces', { count: entry.pieces });
}

/** The points of a value as one reads them; what was set aside by a person says so. */
export function pointsWords({ entry, override }: ItemValue, t: TFunction): string {
  if (override) return t('provenance.overridden', { points: formatPoints(override.points) });
  if (!entry || entry.points === null) return t('provenance.noPoints');
  return t('provenance.points', { points: formatPoints(entry.points) });
}
