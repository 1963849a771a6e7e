import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { CandidacyRow } from '../../data/candidacy-rows.ts';
import { progressOfCandidacy } from '../../data/panel-progress.ts';
import type { Step, Task } from './task.ts';

type Stage = 'receive' | 'panel' | 'grade' | 'certificates' | 'done';

const stageOf = (
  { cycle, scheme }: CycleDocuments,
  { line, state, township, earned }: CandidacyRow,
): Stage => {
  if (state === 'certified') return 'done';
  if (state === 'graded') return earned ? 'certificates' : 'done';
  if (township.kind !== 'submitted') return 'receive';
  const { done, needed } = progressOfCandidacy(line, scheme, cycle);
  return needed > 0 && done === needed ? 'grade' : 'panel';
};

const paths = {
  receive: '/worklist',
  panel: '/panel',
  grade: '/results',
  certificates: '/certificates',
} as const;

/** How many candidacies are at which stage of the city's work, and what to do about them. */
export function cityTasks(documents: CycleDocuments, rows: readonly CandidacyRow[]): readonly Task[] {
  const stages = Map.groupBy(rows, (row) => stageOf(documents, row));
  const { townshipDeadline, panelDeadline } = documents.cycle;
  const deadlines = { receive: townshipDeadline, panel: panelDeadline, grade: null, certificates: null };
  return (['receive', 'panel', 'grade', 'certificates'] as const).flatMap((kind): Task[] => {
    const count = stages.get(kind)?.length ?? 0;
    return count > 0 ? [{ kind, count, of: 'people', path: paths[kind], deadline: deadlines[kind] }] : [];
  });
}

export function citySteps(documents: CycleDocuments, rows: readonly CandidacyRow[]): readonly Step[] {
  const { selfDeadline, townshipDeadline, panelDeadline } = documents.cycle;
  const count = (fits: (row: CandidacyRow) => boolean) => rows.filter(fits).length;
  const total = rows.length;
  const past = (row: CandidacyRow, stages: readonly Stage[]) => stages.includes(stageOf(documents, row));
  return [
    { kind: 'self', done: count(({ self }) => self.kind === 'submitted'), total, deadline: selfDeadline },
    {
      kind: 'township',
      done: count(({ township }) => township.kind === 'submitted'),
      total,
      deadline: townshipDeadline,
    },
    {
      kind: 'panel',
      done: count((row) => past(row, ['grade', 'certificates', 'done'])),
      total,
      deadline: panelDeadline,
    },
    { kind: 'graded', done: count((row) => past(row, ['certificates', 'done'])), total, deadline: null },
  ];
}
