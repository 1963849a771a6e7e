import { useMemo } from 'react';
import { of } from 'rxjs';
import { pointsOnSheet } from '../../../shared/domain/points-on-sheet.ts';
import { rateItemPoints } from '../../../shared/domain/rate-item-points.ts';
import type { Item } from '../../../shared/schema/scheme-item.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import type { Membership } from '../../../shared/schema/union.ts';
import { useServices } from '../../data/services-context.tsx';
import { useLastYear } from '../../data/use-last-year.ts';
import { useQuery } from '../../data/use-query.ts';
import { storedValue } from './editor/row-value.ts';
import { scoredItems } from './editor/sheet-work.ts';
import { scoredSheet } from './sheet-figures.ts';
import type { SheetView } from './use-sheet-view.ts';

const nothing = of([]);

/** Points (hundredths) by item that a sheet of last year gave, for the items that are still worth as much. */
export function lastPoints(
  scheme: Scheme,
  sheet: Sheet,
  counts: Membership | null,
  items: readonly Item[],
): ReadonlyMap<string, number> {
  const before = new Map(scoredItems(scheme).map((item) => [item.code, item]));
  const rated = [...before.values()].filter((item) => item.kind === 'rates');
  const computed = rateItemPoints(rated, counts, scheme.policies);
  const given = scoredSheet(new Map([...before.keys()].map((code) => [code, storedValue(sheet, code)])));
  return new Map(
    items.flatMap(({ code, name, max, kind }): (readonly [string, number])[] => {
      const item = before.get(code);
      if (!item || item.max !== max || item.kind !== kind || item.name !== name) return [];
      if (kind === 'rates' && counts === null) return [];
      const points = pointsOnSheet(item, given, computed);
      return points === null ? [] : [[code, points]];
    }),
  );
}

/**
 * What the same party gave the same candidate a year ago, null where it gave nothing. A member of the panel judges
 * this year alone and is shown none of it.
 */
export function useLastPoints(view: SheetView, items: readonly Item[]): ReadonlyMap<string, number> | null {
  const { repositories, store } = useServices();
  const { ref, candidacy } = view;
  const withheld = ref.party === 'panel' || store.actor.role === 'panelMember';
  const last = useLastYear(withheld ? null : view.cycle);
  const before = last?.of(candidacy)?.candidacy ?? null;
  const beforeId = before?.id ?? null;
  const { data: sheets } = useQuery(
    () => (beforeId === null ? nothing : repositories.sheets.watchOf(beforeId)),
    [repositories, beforeId],
  );
  const sheet = sheets?.find(({ party, draft }) => party === ref.party && !draft) ?? null;
  return useMemo(() => {
    if (!last || !sheet) return null;
    const points = lastPoints(last.scheme, sheet, before?.snapshot ?? null, items);
    return points.size === 0 ? null : points;
  }, [last, sheet, before, items]);
}
