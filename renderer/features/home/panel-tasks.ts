import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { CandidacyRow } from '../../data/candidacy-rows.ts';
import { linesOfMember } from '../../data/panel-progress.ts';
import { sheetStanding } from '../../data/sheet-standing.ts';
import type { Step, Task } from './task.ts';

export interface PanelWork {
  readonly tasks: readonly Task[];
  readonly steps: readonly Step[];
  readonly recused: number;
  /** Candidates whose township has not reported, so that there is nothing to score yet. */
  readonly waiting: number;
}

/** What one panel member has scored and has left; candidates to keep out of are neither. */
export function panelWork(
  { cycle, scheme }: CycleDocuments,
  rows: readonly CandidacyRow[],
  memberId: string | null,
): PanelWork {
  const member = cycle.panel.find(({ id }) => id === memberId) ?? null;
  if (!member) return { tasks: [], steps: [], recused: 0, waiting: 0 };
  const lines = linesOfMember(
    rows.map(({ line }) => line),
    cycle,
    member,
  );
  const ids = new Set(lines.map(({ id }) => id));
  const own = rows.filter(({ line }) => ids.has(line.id));
  const mine = own.map((row) => ({ row, standing: sheetStanding(row.line, scheme, 'panel', member) }));
  const recused = mine.filter(({ standing }) => standing.kind === 'recused').length;
  const done = mine.filter(({ standing }) => standing.kind === 'submitted').length;
  const open = mine.filter(({ standing }) => standing.kind !== 'recused' && standing.kind !== 'submitted');
  const ready = open.filter(({ row }) => row.township.kind === 'submitted').length;
  const deadline = cycle.panelDeadline;
  return {
    tasks: ready > 0 ? [{ kind: 'mine', count: ready, of: 'people', path: '/panel', deadline }] : [],
    steps: [{ kind: 'mine', done, total: own.length - recused, deadline }],
    recused,
    waiting: open.length - ready,
  };
}
