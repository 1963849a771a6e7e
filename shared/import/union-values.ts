import type { Membership } from '../schema/union.ts';
import type { Problem } from '../lib/problem.ts';

export interface ChairValues {
  readonly name: string;
  readonly fullTime: boolean;
  readonly electedOn: string;
  readonly phone: string;
}

/** What a row says of one union. Null: it says nothing, so that what is registered stays. */
export interface UnionValues {
  readonly name: string;
  readonly enterprise: string;
  readonly uscc: string | null;
  readonly nature: string | null;
  readonly industry: string | null;
  readonly address: string | null;
  readonly establishedOn: string | null;
  readonly termEndOn: string | null;
  readonly chair: ChairValues | null;
  readonly membership: Membership | null;
}

/** One row of the list as read. `values` is null when an error keeps the row from being imported. */
export interface UnionRow {
  readonly line: number;
  /** By which the row is found again on the screen, whatever is wrong with it. */
  readonly title: string;
  readonly values: UnionValues | null;
  /** Each problem's path is the field. */
  readonly errors: readonly Problem[];
  /** What is left out or should be looked at; the row is imported all the same. */
  readonly notices: readonly Problem[];
}

/** What holds for every row of which the list says nothing of its own. */
export interface UnionDefaults {
  /** `YYYY-MM-DD`; null leaves chairs without a date of election out. */
  readonly electedOn: string | null;
  readonly fullTime: boolean;
  /** The day of the counts. */
  readonly asOf: string;
}
