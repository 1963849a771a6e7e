import type { Proceedings } from '../../../shared/domain/proceedings-of.ts';
import type { WorkingCalendar } from '../../../shared/domain/working-days.ts';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import type { CycleStage } from '../../../shared/schema/cycle-step.ts';
import type { Listed } from '../../../shared/schema/proceeding.ts';
import type { FormCycle } from '../../print/office/form-cycle.ts';
import type { Issuer } from '../../print/official/official-papers.ts';

/** What every section of the page works with. `rows` is the list as the results of today give it. */
export interface NoticeOffice {
  readonly cycle: Cycle;
  readonly proceedings: Proceedings;
  readonly calendar: WorkingCalendar;
  readonly rows: readonly Listed[];
  readonly issuer: Issuer;
  /** The year as its forms know it. */
  readonly forms: FormCycle;
  /** The civil date here and now. */
  readonly today: string;
  /** Where the year stands. */
  readonly stage: CycleStage;
  /** Whether the year has come to where a list may hang out, and the results still follow from the sheets. */
  readonly mayPost: boolean;
  readonly current: boolean;
  /** How many have another level now than the list that hangs out says. */
  readonly changed: number;
  /** How many have no level yet although they take part: the list would be short of them. */
  readonly unfinished: number;
  readonly mayChange: boolean;
}
