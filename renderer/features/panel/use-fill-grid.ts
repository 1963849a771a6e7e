import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../shared/lib/app-error.ts';
import { errorMessage } from '../../ui/show-error.ts';
import { useUndo } from '../../ui/use-undo.tsx';
import type { PastePlan, PlannedCell } from './plan-paste.ts';
import type { GridRow } from './score-grid.tsx';

/** Remembers what stands in a cell. @returns what puts it back */
export type KeepCell = (rowId: string, code: string) => () => Promise<void>;

interface GridWrites {
  readonly onSave: (rowId: string, code: string, points: number) => Promise<void>;
  readonly keep: KeepCell;
  readonly refuse: (rowId: string, code: string, text: string, message: string) => void;
}

interface Written {
  readonly rowId: string;
  readonly code: string;
  readonly points: number;
  readonly putBack: () => Promise<void>;
}

export const cellsToWrite = ({ rows }: PastePlan): readonly PlannedCell[] =>
  rows.flat().filter(({ cell: { kind } }) => kind === 'new' || kind === 'changed');

async function writeCell(
  { row, column, text, cell }: PlannedCell,
  writes: GridWrites,
): Promise<Written | null> {
  const { id: rowId } = row;
  const { code } = column;
  if (cell.kind === 'wrong') {
    writes.refuse(rowId, code, text, errorMessage(new AppError(cell.problem.code, cell.problem.params)));
    return null;
  }
  if (cell.kind !== 'new' && cell.kind !== 'changed') return null;
  const putBack = writes.keep(rowId, code);
  try {
    await writes.onSave(rowId, code, cell.points);
    return { rowId, code, points: cell.points, putBack };
  } catch (error) {
    writes.refuse(rowId, code, text, errorMessage(error));
    return null;
  }
}

/**
 * Writes a planned block cell by cell and offers to take all of it back at once; a cell that was changed again
 * since stays as it is then.
 */
export function useFillGrid(
  rows: readonly GridRow[],
  writes: GridWrites,
): (plan: PastePlan, onProgress: (done: number) => void) => Promise<void> {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const offerUndo = useUndo();
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  });
  const takeBack = async (written: readonly Written[]) => {
    const pointsNow = ({ rowId, code }: Written) =>
      latest.current.find(({ id }) => id === rowId)?.points[code] ?? null;
    const standing = written.filter((one) => pointsNow(one) === one.points);
    for (const { putBack } of standing.toReversed()) await putBack();
    const changed = written.length - standing.length;
    void message.success(
      changed === 0
        ? t('panelDesk.grid.takenBack', { count: standing.length })
        : t('panelDesk.grid.changedSince', { count: changed }),
    );
  };
  return async (plan, onProgress) => {
    const written: Written[] = [];
    for (const cell of plan.rows.flat()) {
      const one = await writeCell(cell, writes);
      if (one) onProgress(written.push(one));
    }
    if (written.length > 0)
      offerUndo(t('panelDesk.grid.filled', { count: written.length }), () => takeBack(written));
  };
}
