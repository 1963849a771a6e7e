import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { Proceedings } from '../../../shared/domain/proceedings-of.ts';
import type { RegisterRow } from '../../../shared/domain/qualification/register-row.ts';
import type { CorrectionDetail } from '../../../shared/schema/proceeding.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import type { Outcomes } from '../../data/use-outcomes.ts';
import type { FormCycle } from '../../print/office/form-cycle.ts';

/** What the forms of a year are filled in from. */
export interface FormsOffice {
  readonly cycle: FormCycle;
  readonly documents: CycleDocuments;
  /** Everybody who takes part, as far as the viewer may see. */
  readonly everybody: readonly CandidacyLine[];
  /** Those among them that are chosen. */
  readonly lines: readonly CandidacyLine[];
  /** Whoever applied for the qualification of the year, graded or not, of those that are chosen. */
  readonly applicants: readonly RegisterRow[];
  readonly outcomes: Outcomes;
  readonly proceedings: Proceedings;
  readonly corrections: ReadonlyMap<string, readonly CorrectionDetail[]>;
  /** The viewer's own seat on the panel; null for an office. */
  readonly seat: string | null;
  /** The civil date here and now. */
  readonly today: string;
}
