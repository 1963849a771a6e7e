import { memo } from 'react';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import type { ScoredItem } from '../../../shared/schema/scheme-item.ts';
import { useDesk } from './desk-context.ts';
import { givenText } from './given-text.ts';
import { ScoreInput } from './inputs/score-input.tsx';
import { NoteCell } from './note-cell.tsx';
import { RowFrame, type RowFrameProps } from './row-frame.tsx';
import { RowProblem } from './row-problem.tsx';
import { useRow } from './use-row.ts';

interface ScoredRowProps extends Omit<RowFrameProps, 'points' | 'note' | 'children'> {
  readonly item: ScoredItem;
}

/** One item that a rater scores. It renders again only for its own changes. */
export const ScoredRow = memo(function ScoredRow({ item, ...frame }: ScoredRowProps) {
  const { editor, editable } = useDesk();
  const row = useRow(editor, item.code);
  const points = row.value.entry?.points ?? null;
  return (
    <RowFrame
      {...frame}
      item={item}
      points={points === null ? null : formatPoints(points)}
      note={<NoteCell code={item.code} row={row} />}
    >
      {editable ? <ScoreInput item={item} row={row} editor={editor} /> : givenText(item, row.value.entry)}
      <RowProblem row={row} onRetry={() => editor.retry(item.code)} />
    </RowFrame>
  );
});
