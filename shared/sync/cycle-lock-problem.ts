import { holdsScores, stageOf } from '../domain/cycle-steps.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Cycle } from '../schema/cycle.ts';
import type { StepDetail } from '../schema/cycle-step.ts';
import type { CollectionName, DocumentOf } from '../schema/registry.ts';

/** The cycle that a document is of, null for rosters, schemes and the log, which belong to no year. */
export function cycleIdOf<N extends CollectionName>(collection: N, document: DocumentOf<N>): string | null {
  if (collection === 'cycles') return document.id;
  return 'cycleId' in document ? document.cycleId : null;
}

/**
 * Whether a document may be written at all while its cycle stands as it does: an archived year is read-only for
 * good, whatever is found in it later (domain §7 row 42), and sheets stand still while their list hangs out.
 *
 * @param cycle the stored state of the document's cycle, null when it is not here
 */
export function cycleLockProblem(
  collection: CollectionName,
  cycle: Cycle | null,
  steps: readonly StepDetail[],
): Problem | null {
  if (!cycle) return null;
  if (cycle.status === 'archived') return problem('', 'CYCLE_ARCHIVED', { cycle: cycle.id });
  const held = collection === 'sheets' && holdsScores(stageOf(cycle, steps));
  return held ? problem('', 'CYCLE_SCORES_HELD') : null;
}
