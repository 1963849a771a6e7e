import { itemPointsProblem } from '../../shared/domain/item-points-problem.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Item } from '../../shared/schema/scheme-item.ts';
import { isLeftToOthers, mustRecuse, type SheetContext } from './sheet-context.ts';

function itemOf({ scheme }: SheetContext, itemCode: string): Item {
  for (const category of scheme.categories) {
    if (category.kind === 'veto') continue;
    const item = category.items.find(({ code }) => code === itemCode);
    if (item) return item;
  }
  throw new AppError('SCORE_ITEM_UNKNOWN', { item: itemCode });
}

function assertMayScore(context: SheetContext): void {
  const name = context.member?.name ?? '';
  if (mustRecuse(context)) throw new AppError('RECUSED_CANNOT_SCORE', { name });
  if (isLeftToOthers(context)) throw new AppError('PANEL_NOT_ASSIGNED', { name });
}

function assertPoints(context: SheetContext, item: Item, points: number): void {
  const wrong = itemPointsProblem(item, points, item.code, context.scheme.policies.rateCombine);
  if (wrong) throw new AppError(wrong.code, wrong.params);
}

/** Whether the rater may give the item these points. @throws AppError with the problem of the item */
export function assertEntry(context: SheetContext, itemCode: string, points: number | null): void {
  assertMayScore(context);
  const item = itemOf(context, itemCode);
  if (points === null) return;
  // A rates item is computed; its value can only be set aside, with a reason.
  if (item.kind === 'rates') throw new AppError('SCORE_INPUT_UNFIT', { item: `${item.code} ${item.name}` });
  assertPoints(context, item, points);
}

/** Whether the item's computed value may be set aside for these points. @throws AppError as `assertEntry` does */
export function assertOverride(context: SheetContext, itemCode: string, points: number): void {
  assertMayScore(context);
  const item = itemOf(context, itemCode);
  if (item.kind !== 'rates') throw new AppError('SCORE_INPUT_UNFIT', { item: `${item.code} ${item.name}` });
  assertPoints(context, item, points);
}
