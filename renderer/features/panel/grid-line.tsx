import { memo, useState, type KeyboardEvent } from 'react';
import type { PaperColumn } from '../../../shared/domain/paper-columns.ts';
import type { GridRow } from './score-grid.tsx';
import styles from './score-grid.module.css';

interface GridLineProps {
  readonly row: GridRow;
  readonly columns: readonly PaperColumn[];
  readonly texts: readonly string[];
  readonly wrong: readonly boolean[];
  readonly active: number | null;
  /** The cells that are marked for copying. */
  readonly marked: readonly boolean[];
  readonly onFocus: (column: number) => void;
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>, column: number) => void;
  readonly onLeave: (text: string, column: number) => void;
  readonly onPaste: (text: string, column: number) => void;
  readonly onExtend: (column: number) => void;
}

const sameLine = (before: GridLineProps, after: GridLineProps): boolean =>
  before.row === after.row &&
  before.active === after.active &&
  before.columns === after.columns &&
  before.texts.join('\n') === after.texts.join('\n') &&
  before.wrong.join() === after.wrong.join() &&
  before.marked.join() === after.marked.join();

/** One paper's cells. */
export const GridLine = memo(function GridLine(props: GridLineProps) {
  const { row, columns, texts, wrong, active, marked, onFocus, onKey, onLeave, onPaste, onExtend } = props;
  return (
    <tr className={row.locked ? styles['locked'] : ''}>
      <th className={styles['who']} scope="row">
        <div>{row.name}</div>
        <div className={styles['unit']} title={row.unit}>
          {row.unit}
        </div>
      </th>
      {columns.map(({ code, name }, column) => (
        <td
          key={code}
          className={row.texts[code] === undefined ? '' : styles['differs']}
          data-marked={marked[column] === true}
          onMouseDown={(event) => {
            if (!event.shiftKey) return;
            event.preventDefault();
            onExtend(column);
          }}
        >
          {row.locked ? (
            texts[column]
          ) : (
            <GridCell
              // A value that changed elsewhere, or was taken, is shown anew.
              key={texts[column]}
              label={`${row.name} ${name}`}
              text={texts[column] ?? ''}
              wrong={wrong[column] === true}
              active={active === column}
              onFocus={() => onFocus(column)}
              onKey={(event) => onKey(event, column)}
              onLeave={(text) => onLeave(text, column)}
              onPaste={(text) => onPaste(text, column)}
            />
          )}
        </td>
      ))}
      <td className={styles['state']}>{row.state}</td>
    </tr>
  );
}, sameLine);

interface GridCellProps {
  readonly label: string;
  readonly text: string;
  readonly wrong: boolean;
  readonly active: boolean;
  readonly onFocus: () => void;
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onLeave: (text: string) => void;
  readonly onPaste: (text: string) => void;
}

function GridCell({ label, text, wrong, active, onFocus, onKey, onLeave, onPaste }: GridCellProps) {
  const [typed, setTyped] = useState(text);
  // The keys lead from cell to cell, so the one they lead to takes the focus.
  const take = (element: HTMLInputElement | null) => {
    if (element && active && document.activeElement !== element) element.focus();
  };
  return (
    <input
      ref={take}
      className={styles['cell']}
      aria-label={label}
      aria-invalid={wrong}
      inputMode="decimal"
      autoComplete="off"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => {
        event.target.select();
        if (!active) onFocus();
      }}
      onKeyDown={onKey}
      onBlur={() => onLeave(typed)}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData('text');
        // One value is typed text like any other.
        if (!/[\t\r\n]/.test(pasted.trim())) return;
        event.preventDefault();
        onPaste(pasted);
      }}
    />
  );
}
