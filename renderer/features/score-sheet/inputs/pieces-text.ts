import i18next from 'i18next';
import { formatPoints } from '../../../../shared/domain/format-points.ts';
import type { ScoredItem } from '../../../../shared/schema/scheme-item.ts';
import { piecesOf, type GivenScore } from '../editor/given-score.ts';

type CountedItem = Extract<ScoredItem, { readonly kind: 'count' | 'deduct' }>;

const guideText = (item: CountedItem): string => {
  const figures = { unit: formatPoints(item.unit), max: formatPoints(item.max) };
  return item.kind === 'count'
    ? i18next.t('scoreSheet.pieces.emptyCount', figures)
    : i18next.t('scoreSheet.pieces.emptyDeduct', figures);
};

/** How the number of pieces or findings comes to its points: `3 项 × 1 分 = 3 分`; without one, what to fill in. */
export function piecesText(item: CountedItem, given: GivenScore | null): string {
  const count = piecesOf(item, given);
  if (count === null || !given || given.points === null) return guideText(item);
  const figures = {
    count,
    unit: formatPoints(item.unit),
    max: formatPoints(item.max),
    points: formatPoints(given.points),
  };
  if (item.kind === 'deduct') return i18next.t('scoreSheet.pieces.deduct', figures);
  const capped = count * item.unit > item.max;
  return i18next.t(`scoreSheet.pieces.${capped ? 'capped' : 'count'}`, figures);
}
