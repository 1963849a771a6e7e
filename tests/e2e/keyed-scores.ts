import { scoreItem, type ItemInput } from '../../shared/domain/score-item.ts';
import type { ScoredItem } from '../../shared/schema/scheme-item.ts';
import { wuan2021 } from '../../shared/schemes/wuan-2021.ts';

/** The items a rater keys, in the order of the sheet; the rates item is computed. */
export const keyedItems: readonly ScoredItem[] = wuan2021.categories.flatMap((category) =>
  category.kind === 'veto' ? [] : category.items.flatMap((item) => (item.kind === 'rates' ? [] : [item])),
);

/** How generous a rater is: everything, or one step less on the first item of each kind. */
export type Manner = 'full' | 'stricter';

interface Stroke {
  readonly keys: string;
  readonly input: ItemInput;
}

const whole = (hundredths: number): string => String(hundredths / 100);

function fullStroke(item: ScoredItem): Stroke {
  switch (item.kind) {
    case 'bool':
      return { keys: whole(item.max), input: { kind: 'yes-no', yes: true } };
    case 'tiers':
      return { keys: whole(item.tiers[0]?.points ?? 0), input: { kind: 'tier', index: 0 } };
    case 'scale':
      return { keys: whole(item.max), input: { kind: 'points', points: item.max } };
    case 'count':
      return { keys: '1', input: { kind: 'pieces', count: 1 } };
    case 'deduct':
      return { keys: '0', input: { kind: 'pieces', count: 0 } };
    case 'parts':
      return { keys: ' ', input: { kind: 'parts', codes: [item.parts[0]?.code ?? ''] } };
  }
}

/** A stricter rater gives nothing where a choice gives all or nothing, and finds two faults. */
function stricterStroke(item: ScoredItem): Stroke {
  switch (item.kind) {
    case 'bool':
      return { keys: '0', input: { kind: 'yes-no', yes: false } };
    case 'deduct':
      return { keys: '2', input: { kind: 'pieces', count: 2 } };
    case 'count':
      return { keys: '0', input: { kind: 'pieces', count: 0 } };
    case 'tiers':
    case 'scale':
    case 'parts':
      return fullStroke(item);
  }
}

export const strokeOf = (item: ScoredItem, manner: Manner): Stroke =>
  manner === 'full' ? fullStroke(item) : stricterStroke(item);

/** What the sheet comes to, in hundredths, with the rates item at `rates`; no category of it reaches its cap. */
export function sheetTotal(manner: Manner, rates: number): number {
  return keyedItems.reduce((sum, item) => {
    const scored = scoreItem(item, strokeOf(item, manner).input);
    if (!scored.ok) throw new Error(`${item.code}: ${scored.error.code}`);
    return sum + scored.value;
  }, rates);
}
