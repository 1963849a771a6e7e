import { AppError } from '../../shared/lib/app-error.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { cycleIdOf, cycleLockProblem } from '../../shared/sync/cycle-lock-problem.ts';
import { cycleSubject } from '../../shared/schema/proceeding.ts';
import { subsidyLedger } from '../../shared/schema/subsidy-case.ts';
import { cycleStepProblem } from '../../shared/sync/step-problem.ts';
import { stepsOf } from '../../shared/domain/cycle-steps.ts';
import { casesOf } from './assert-sheet-move.ts';
import type { Store } from './store.ts';

const judgedByCourse: ReadonlySet<CollectionName> = new Set(['sheets', 'cases', 'certificates']);

/**
 * Refuses here what the hub would refuse: writing into an archived year, scoring while the list hangs out, a step
 * that does not follow the last one.
 *
 * @throws AppError CYCLE_ARCHIVED, CYCLE_SCORES_HELD, CYCLE_STEP_OVERTAKEN and its kin
 */
export async function assertCycleOpen<N extends CollectionName>(
  store: Store,
  name: N,
  before: DocumentOf<N> | null,
  after: DocumentOf<N> | null,
): Promise<void> {
  const document = before ?? after;
  const cycleId = document && cycleIdOf(name, document);
  if (cycleId === null) return;
  const cycle = await store.readCycle(cycleId);
  const course = judgedByCourse.has(name) ? await casesOf(store, cycleSubject(cycleId)) : [];
  const steps = stepsOf(cycleId, course);
  const asCase = (one: DocumentOf<N> | null) =>
    name === 'cases' ? (one as DocumentOf<'cases'> | null) : null;
  const isOfLedger = (asCase(before) ?? asCase(after))?.candidacyId === subsidyLedger(cycleId);
  const ledger =
    isOfLedger && cycle?.status === 'archived' ? await casesOf(store, subsidyLedger(cycleId)) : [];
  const refused =
    cycleLockProblem(name, before, after, { cycle, steps, course, cases: ledger }) ??
    cycleStepProblem(asCase(before), asCase(after), steps, course);
  if (refused) throw new AppError(refused.code, refused.params);
}
