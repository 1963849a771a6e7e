import type { Scheme } from '../schema/scheme.ts';
import type { ScoredItem } from '../schema/scheme-item.ts';
import type { ScoreMap } from '../schema/archive.ts';

/** The items that still need a score before the sheet may be submitted; rates items are computed and never missing. */
export function missingItems(scheme: Scheme, scores: ScoreMap): readonly ScoredItem[] {
  return scheme.categories.flatMap((category) =>
    category.kind === 'veto'
      ? []
      : category.items.flatMap((item) =>
          item.kind === 'rates' || Object.hasOwn(scores, item.code) ? [] : [item],
        ),
  );
}
