import { useCallback, useEffect, useRef, useState } from 'react';
import { parsePoints } from '../../../shared/domain/parse-points.ts';
import type { PaperColumn } from '../../../shared/domain/paper-columns.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { errorMessage } from '../../ui/show-error.ts';
import type { Place } from './grid-moves.ts';
import type { GridRow } from './score-grid.tsx';

/** What was typed and could not be kept, with the reason; it stays in its cell until it is mended. */
interface Refused {
  readonly text: string;
  readonly message: string;
}

interface ScoreGridState {
  readonly active: Place | null;
  readonly refused: ReadonlyMap<string, Refused>;
  readonly moveTo: (place: Place | null) => void;
  /** Keeps the text of a cell as points when it differs from what is kept already. */
  readonly commit: (place: Place, text: string) => Promise<void>;
  /** Leaves a text in a cell as one that could not be kept. */
  readonly refuse: (rowId: string, code: string, text: string, message: string) => void;
}

export const cellKey = (rowId: string, code: string): string => `${rowId}\n${code}`;

function readPoints(text: string): number | null {
  if (text.trim() === '') return null;
  const points = parsePoints(text);
  if (!points.ok) throw new AppError(points.error.code, points.error.params);
  return points.value;
}

/** The cell that is typed into and what becomes of it. */
export function useScoreGrid(
  rows: readonly GridRow[],
  columns: readonly PaperColumn[],
  onSave: (rowId: string, code: string, points: number | null) => Promise<void>,
): ScoreGridState {
  const [active, setActive] = useState<Place | null>(null);
  const [refused, setRefused] = useState<ReadonlyMap<string, Refused>>(new Map());
  const latest = useRef({ rows, columns, onSave, refused });
  useEffect(() => {
    latest.current = { rows, columns, onSave, refused };
  });

  const note = useCallback((key: string, found: Refused | null) => {
    setRefused((known) => {
      const next = new Map(known);
      if (found) next.set(key, found);
      else next.delete(key);
      return next;
    });
  }, []);

  const commit = useCallback(
    async ({ row, column }: Place, text: string) => {
      const { rows: all, columns: heads, onSave: save, refused: wrong } = latest.current;
      const [target, head] = [all[row], heads[column]];
      if (!target || target.locked || !head) return;
      const key = cellKey(target.id, head.code);
      try {
        const points = readPoints(text);
        if (points !== (target.points[head.code] ?? null)) await save(target.id, head.code, points);
        if (wrong.has(key)) note(key, null);
      } catch (error) {
        note(key, { text, message: errorMessage(error) });
      }
    },
    [note],
  );

  const refuse = useCallback(
    (rowId: string, code: string, text: string, message: string) =>
      note(cellKey(rowId, code), { text, message }),
    [note],
  );
  return { active, refused, moveTo: setActive, commit, refuse };
}
