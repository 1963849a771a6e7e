import { map, switchMap, type Observable } from 'rxjs';
import { stageOf, stepsOf } from '../../../shared/domain/cycle-steps.ts';
import { deadlineProblem, type Deadlines } from '../../../shared/domain/deadline-problem.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { Cycle, PanelMember } from '../../../shared/schema/cycle.ts';
import { cycleIdOf } from '../../../shared/schema/cycle-id.ts';
import type { CycleStage, StepDetail } from '../../../shared/schema/cycle-step.ts';
import { cycleSubject } from '../../../shared/schema/proceeding.ts';
import { announceCycle } from '../announce-cycle.ts';
import { archiveCycle } from '../archive-cycle.ts';
import { carryOnLinks } from '../carry-on-links.ts';
import type { Draft } from '../prepare-document.ts';
import type { Store } from '../store.ts';
import { recordStep } from '../record-step.ts';
import { takeCycleStep } from '../take-cycle-step.ts';
import { watchDocument, watchDocuments } from '../watch-documents.ts';
import { createDocument, updateDocument } from '../write-document.ts';

/** A cycle with where it stands. */
export interface CycleStanding {
  readonly cycle: Cycle;
  readonly stage: CycleStage;
  readonly steps: readonly StepDetail[];
}

export type CycleDates = Pick<Cycle, 'cutoff'> & Deadlines;

export interface Cycles {
  readonly watchAll: () => Observable<readonly Cycle[]>;
  readonly watch: (id: string) => Observable<Cycle | null>;
  readonly watchStandings: () => Observable<readonly CycleStanding[]>;
  readonly create: (cycle: Draft<'cycles'>) => Promise<void>;
  /** Begins a year as a draft. @throws AppError CYCLE_EXISTS, DEADLINES_OUT_OF_ORDER */
  readonly begin: (cycle: Omit<Draft<'cycles'>, 'id' | 'status'>) => Promise<string>;
  /**
   * Moves an open cycle on, or back with a reason; `circular` announces it. A step back sets aside the decision and
   * takes down the list that it reopens.
   *
   * @throws AppError CYCLE_STEP_NOT_ALLOWED, CYCLE_STEP_OVERTAKEN, REASON_REQUIRED, NOTICE_MISSING, NOTICE_RUNNING,
   * OBJECTIONS_OPEN and those of `publish`
   */
  readonly takeStep: (cycleId: string, to: CycleStage, reason?: string) => Promise<void>;
  readonly savePanelMember: (cycleId: string, member: PanelMember) => Promise<void>;
  readonly removePanelMember: (cycleId: string, memberId: string) => Promise<void>;
  /** @throws AppError DEADLINES_OUT_OF_ORDER */
  readonly setDeadlines: (cycleId: string, deadlines: Deadlines) => Promise<void>;
  /** @throws AppError DEADLINES_OUT_OF_ORDER */
  readonly setDates: (cycleId: string, dates: CycleDates) => Promise<void>;
  /**
   * Announces the results: from now on townships see panel sheets, results and certificates.
   *
   * @throws AppError CYCLE_NOT_FINAL, NOT_DECIDED, OBJECTIONS_OPEN, NOTICE_OUTDATED
   */
  readonly publish: (cycleId: string) => Promise<void>;
  /** Closes an announced year for good. @throws AppError CYCLE_STEP_NOT_ALLOWED, CYCLE_RESULTS_OUTDATED */
  readonly archive: (cycleId: string) => Promise<void>;
}

const withMember = (panel: readonly PanelMember[], member: PanelMember): PanelMember[] =>
  panel.some(({ id }) => id === member.id)
    ? panel.map((known) => (known.id === member.id ? member : known))
    : [...panel, member];

function assertDeadlines(deadlines: Deadlines): void {
  const wrong = deadlineProblem(deadlines);
  if (wrong) throw new AppError(wrong.code, wrong.params);
}

async function begin(store: Store, draft: Omit<Draft<'cycles'>, 'id' | 'status'>): Promise<string> {
  assertDeadlines(draft);
  const scheme = (await store.database.schemes.findOne(draft.schemeKey).exec())?.toMutableJSON();
  if (!scheme) throw new AppError('DOCUMENT_MISSING', { id: draft.schemeKey });
  const id = cycleIdOf(draft.year, scheme.content);
  if (await store.database.cycles.findOne(id).exec()) {
    throw new AppError('CYCLE_EXISTS', { year: draft.year });
  }
  // The step comes first: a cycle without one counts as under way.
  await recordStep(store, id, 'draft', '');
  await createDocument(store, 'cycles', { ...draft, id, status: 'open' });
  await carryOnLinks(store, id, draft.year, scheme.content);
  return id;
}

const watchStandings = (store: Store): Observable<readonly CycleStanding[]> =>
  watchDocuments(store, 'cycles').pipe(
    switchMap((cycles) => {
      const subjects = cycles.map(({ id }) => cycleSubject(id));
      return watchDocuments(store, 'cases', { candidacyId: { $in: subjects } }).pipe(
        map((cases) =>
          cycles.map((cycle) => {
            const steps = stepsOf(cycle.id, cases);
            return { cycle, steps, stage: stageOf(cycle, steps) };
          }),
        ),
      );
    }),
  );

/** 评审周期 with its stages, its panel and its deadlines. */
export const createCycles = (store: Store): Cycles => {
  const update = (id: string, change: (cycle: Cycle) => Draft<'cycles'> | Promise<Draft<'cycles'>>) =>
    updateDocument(store, 'cycles', id, change);
  const setDates = async (cycleId: string, dates: Partial<CycleDates> & Deadlines): Promise<void> => {
    assertDeadlines(dates);
    await update(cycleId, (cycle) => ({ ...cycle, ...dates }));
  };
  return {
    watchAll: () => watchDocuments(store, 'cycles'),
    watch: (id) => watchDocument(store, 'cycles', id),
    watchStandings: () => watchStandings(store),
    create: (cycle) => createDocument(store, 'cycles', cycle),
    begin: (draft) => begin(store, draft),
    takeStep: (cycleId, to, reason = '') => takeCycleStep(store, cycleId, to, reason.trim()),
    savePanelMember: (cycleId, member) =>
      update(cycleId, (cycle) => ({ ...cycle, panel: withMember(cycle.panel, member) })),
    removePanelMember: (cycleId, memberId) =>
      update(cycleId, (cycle) => ({ ...cycle, panel: cycle.panel.filter(({ id }) => id !== memberId) })),
    setDeadlines: setDates,
    setDates,
    publish: (cycleId) => announceCycle(store, cycleId),
    archive: (cycleId) => archiveCycle(store, cycleId),
  };
};
