import { rateItemPoints, type RateItemPoints } from '../../shared/domain/rate-item-points.ts';
import { indexScheme } from '../../shared/domain/index-scheme.ts';
import { panelModeOf } from '../../shared/domain/panel-raters.ts';
import { spreadCategory } from '../../shared/domain/spread-category.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { ScoredCategory } from '../../shared/schema/scheme.ts';
import type { ScoreEntry } from '../../shared/schema/sheet.ts';
import { assertEntry } from './assert-entry.ts';
import { entryOfPoints } from './entry-of-points.ts';
import type { SheetContext } from './sheet-context.ts';
import type { Store } from './store.ts';

type Entries = Readonly<Record<string, ScoreEntry>>;

/** The computed items of a candidate: from the frozen counts, before that from the union's newest. */
export async function computedOf(store: Store, { candidacy, scheme }: SheetContext): Promise<RateItemPoints> {
  const union = await store.database.unions.findOne(candidacy.unionId).exec();
  const counts = candidacy.snapshot ?? union?.toMutableJSON().membership ?? null;
  return rateItemPoints(indexScheme(scheme).ratesItems, counts, scheme.policies);
}

const scoredCategories = ({ scheme }: SheetContext): readonly ScoredCategory[] =>
  scheme.categories.flatMap((category) => (category.kind === 'veto' ? [] : [category]));

/** `note` says on each item where its points come from. @throws AppError SCORE_ITEM_UNKNOWN, CATEGORY_NOT_SPREADABLE and those of `assertEntry` */
export function entriesOfCategory(
  store: Store,
  context: SheetContext,
  computed: RateItemPoints,
  code: string,
  points: number,
  note: string,
): Entries {
  const category = scoredCategories(context).find((one) => one.code === code);
  if (!category) throw new AppError('SCORE_ITEM_UNKNOWN', { item: code });
  const spread = spreadCategory(category, points, computed);
  if (!spread.ok) throw new AppError(spread.error.code, spread.error.params);
  return stampEntries(store, context, spread.value, note);
}

function stampEntries(
  store: Store,
  context: SheetContext,
  given: ReadonlyMap<string, number>,
  note: string,
): Entries {
  const stamp = { at: store.clock.now().toISOString(), by: store.actor.name };
  const items = scoredCategories(context).flatMap((category) => category.items);
  return Object.fromEntries(
    [...given].map(([code, points]) => {
      assertEntry(context, code, points);
      const item = items.find((one) => one.code === code);
      if (!item || item.kind === 'rates') throw new AppError('SCORE_ITEM_UNKNOWN', { item: code });
      return [code, { ...entryOfPoints(item, points, note), ...stamp }];
    }),
  );
}

/**
 * The entries of a sheet from what a paper says: points by item, or by category where the panel scores by them.
 *
 * @throws AppError with the first value that cannot be given
 */
export function entriesOfPaper(
  store: Store,
  context: SheetContext,
  computed: RateItemPoints,
  points: Readonly<Record<string, number>>,
  note: string,
): Entries {
  if (panelModeOf(context.cycle) !== 'categories')
    return stampEntries(store, context, new Map(Object.entries(points)), note);
  return Object.assign(
    {},
    ...Object.entries(points).map(([code, given]) =>
      entriesOfCategory(store, context, computed, code, given, note),
    ),
  );
}
