import { useMemo } from 'react';
import { rateItemPoints } from '../../../shared/domain/rate-item-points.ts';
import type { RateCounts } from '../../../shared/domain/rates.ts';
import type { Item } from '../../../shared/schema/scheme-item.ts';
import type { ScoredCategory } from '../../../shared/schema/scheme.ts';
import type { Party } from '../../../shared/schema/sheet.ts';
import { scoredItems } from './editor/sheet-work.ts';
import { earlierParties, earlierPoints, submittedSheet } from './earlier-points.ts';
import type { EarlierPoints } from './row-frame.tsx';
import { openReturn } from './open-return.ts';
import { useLastPoints } from './use-last-points.ts';
import type { SheetView } from './use-sheet-view.ts';

export interface DeskRows {
  readonly categories: readonly ScoredCategory[];
  readonly items: readonly Item[];
  readonly earlierParties: readonly Party[];
  readonly earlier: ReadonlyMap<string, readonly EarlierPoints[]>;
  /** The items that the return named. */
  readonly marked: ReadonlySet<string>;
  /** Last year's points by item; null where there are none to show. */
  readonly last: ReadonlyMap<string, number> | null;
}

/** What the rows show beside the scores; every part stays the same object until it changes, so that rows rest. */
export function useDeskRows(view: SheetView, counts: RateCounts | null): DeskRows {
  const { scheme, ref } = view;
  const { party } = ref;
  const returned = openReturn(view);
  const self = submittedSheet(view, 'self');
  const township = submittedSheet(view, 'township');
  const categories = useMemo(
    () => scheme.categories.filter((category) => category.kind !== 'veto'),
    [scheme],
  );
  const items = useMemo(() => scoredItems(scheme), [scheme]);
  const marked = useMemo(() => new Set(returned?.items), [returned]);
  const earlier = useMemo(() => {
    const rated = items.filter((item) => item.kind === 'rates');
    const computed = rateItemPoints(rated, counts, scheme.policies);
    return earlierPoints(earlierParties[party], { self, township, panel: null }, items, computed);
  }, [items, counts, scheme, party, self, township]);
  const last = useLastPoints(view, items);
  return { categories, items, earlierParties: earlierParties[party], earlier, marked, last };
}
