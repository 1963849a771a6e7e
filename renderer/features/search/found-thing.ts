import type { SearchRow } from '../../data/search-index.ts';

/** What the search of the whole program finds, in the order in which it is shown. */
export const thingKinds = ['page', 'candidacy', 'person', 'union', 'certificate'] as const;
export type ThingKind = (typeof thingKinds)[number];

/** One thing that can be found and opened. `name` stands in front, `unit` beside it; `enterprise` is searched only. */
export interface FoundThing extends SearchRow {
  readonly kind: ThingKind;
  /** The route that shows it. */
  readonly path: string;
  /** The year that has to be chosen for it; null where the year on the screen will do. */
  readonly cycleId: string | null;
}
