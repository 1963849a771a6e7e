import { holdsScores, stageOf } from '../domain/cycle-steps.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Case } from '../schema/case.ts';
import type { Cycle } from '../schema/cycle.ts';
import type { StepDetail } from '../schema/cycle-step.ts';
import type { CollectionName, DocumentOf } from '../schema/registry.ts';
import { givesUpPersonalCase } from './erase-case.ts';
import { isSupplementMove, type ArchivedFacts } from './is-supplement-move.ts';

/** The cycle that a document is of, null for rosters, schemes and the log, which belong to no year. */
export function cycleIdOf<N extends CollectionName>(collection: N, document: DocumentOf<N>): string | null {
  if (collection === 'cycles') return document.id;
  return 'cycleId' in document ? document.cycleId : null;
}

/** What a write into a cycle is judged by. */
export interface LockFacts extends ArchivedFacts {
  /** The stored state of the document's cycle, null when it is not here. */
  readonly cycle: Cycle | null;
  readonly steps: readonly StepDetail[];
}

const isSupplement = (document: object | null): boolean =>
  document !== null && 'detail' in document && (document as Case).detail.kind === 'supplement';

/** Of two supplements of one number, made at once, the first stays. */
const isOvertaken = (before: object | null, after: object | null): boolean =>
  isSupplement(before) && isSupplement(after);

/**
 * Whether a document may be written at all while its cycle stands as it does: an archived year is read-only for
 * good, and what is found in it later goes into a supplement (domain §7 row 42); sheets stand still while their list
 * hangs out.
 */
export function cycleLockProblem<N extends CollectionName>(
  collection: N,
  before: DocumentOf<N> | null,
  after: DocumentOf<N> | null,
  facts: LockFacts,
): Problem | null {
  const { cycle, steps } = facts;
  if (!cycle) return null;
  if (cycle.status === 'archived') {
    const isFit =
      isSupplementMove(collection, before, after, facts) ||
      // Consent can be taken back for ever, and the time of a name runs out; what may be blotted out is asked for itself.
      (collection === 'cases' && givesUpPersonalCase(before as Case | null, after as Case | null));
    if (isFit) return null;
    return isOvertaken(before, after)
      ? problem('detail', 'SUPPLEMENT_OVERTAKEN')
      : problem('', 'CYCLE_ARCHIVED', { cycle: cycle.id });
  }
  const held = collection === 'sheets' && holdsScores(stageOf(cycle, steps));
  return held ? problem('', 'CYCLE_SCORES_HELD') : null;
}
