import { App, Typography } from 'antd';
import { memo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import type { PaperColumn } from '../../../shared/domain/paper-columns.ts';
import { isComposing } from '../../ui/is-composing.ts';
import { gridStep, readBlock, type Place } from './grid-moves.ts';
import styles from './score-grid.module.css';
import { cellKey, useScoreGrid } from './use-score-grid.ts';

export interface GridRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** Nothing can be typed here. */
  readonly locked: boolean;
  readonly points: Readonly<Record<string, number | undefined>>;
  /** What stands in a cell in place of its points. */
  readonly texts: Readonly<Record<string, string | undefined>>;
  readonly state: ReactNode;
}

interface ScoreGridProps {
  readonly label: string;
  readonly rows: readonly GridRow[];
  readonly columns: readonly PaperColumn[];
  /** @throws AppError that says why the value cannot stand */
  readonly onSave: (rowId: string, code: string, points: number | null) => Promise<void>;
}

/** Points of many papers, keyed like a spreadsheet: digits, Enter, arrows, and blocks from Excel. */
export function ScoreGrid({ label, rows, columns, onSave }: ScoreGridProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { active, refused, moveTo, commit, fill } = useScoreGrid(rows, columns, onSave);
  const size = { rows: rows.length, columns: columns.length };
  const wrong = [...refused.values()][0];
  const head = active ? columns[active.column] : undefined;
  const help = head ? `${head.code} ${head.name}　${t('panelDesk.grid.keys')}` : t('panelDesk.grid.keys');
  const textOf = (row: GridRow, code: string): string => {
    const points = row.points[code];
    const kept = points === undefined ? '' : formatPoints(points);
    return refused.get(cellKey(row.id, code))?.text ?? row.texts[code] ?? kept;
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>, place: Place) => {
    if (isComposing(event)) return;
    const next = gridStep(place, event.key, event.shiftKey, size);
    if (next === undefined) return;
    // Behind the last cell Tab goes on to the rest of the page.
    if (next === null && event.key === 'Tab') return;
    event.preventDefault();
    // Leaving a cell keeps what was typed; behind the last one nothing is left.
    if (next) moveTo(next);
    else void commit(place, event.currentTarget.value);
  };
  const onPaste = async (place: Place, text: string) => {
    const outside = await fill(place, readBlock(text));
    if (outside > 0) void message.warning(t('panelDesk.grid.outside', { count: outside }), 8);
  };
  return (
    <div className={styles['frame']}>
      <div className={styles['scroll']} role="region" aria-label={label}>
        <table className={styles['grid']} aria-label={label}>
          <GridHead columns={columns} />
          <tbody>
            {rows.map((row, place) => (
              <GridLine
                key={row.id}
                row={row}
                columns={columns}
                texts={columns.map(({ code }) => textOf(row, code))}
                wrong={columns.map(({ code }) => refused.has(cellKey(row.id, code)))}
                active={active?.row === place ? active.column : null}
                onFocus={(column) => moveTo({ row: place, column })}
                onKey={(event, column) => onKey(event, { row: place, column })}
                onLeave={(text, column) => {
                  if (active?.row === place && active.column === column) moveTo(null);
                  void commit({ row: place, column }, text);
                }}
                onPaste={(text, column) => void onPaste({ row: place, column }, text)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Typography.Text type={wrong ? 'danger' : 'secondary'} role="status">
        {wrong ? wrong.message : help}
      </Typography.Text>
    </div>
  );
}

function GridHead({ columns }: Pick<ScoreGridProps, 'columns'>) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th className={styles['who']} scope="col">
          {t('panel.column.name')}
        </th>
        {columns.map(({ code, name, max }) => (
          <th key={code} scope="col" title={name}>
            <div className={styles['headName']}>{columns.length > 12 ? code : name}</div>
            <div className={styles['max']}>{formatPoints(max)}</div>
          </th>
        ))}
        <th className={styles['state']} scope="col">
          {t('panel.column.state')}
        </th>
      </tr>
    </thead>
  );
}

interface GridLineProps {
  readonly row: GridRow;
  readonly columns: readonly PaperColumn[];
  readonly texts: readonly string[];
  readonly wrong: readonly boolean[];
  readonly active: number | null;
  readonly onFocus: (column: number) => void;
  readonly onKey: (event: KeyboardEvent<HTMLInputElement>, column: number) => void;
  readonly onLeave: (text: string, column: number) => void;
  readonly onPaste: (text: string, column: number) => void;
}

const sameLine = (before: GridLineProps, after: GridLineProps): boolean =>
  before.row === after.row &&
  before.active === after.active &&
  before.columns === after.columns &&
  before.texts.join('\n') === after.texts.join('\n') &&
  before.wrong.join() === after.wrong.join();

const GridLine = memo(function GridLine(props: GridLineProps) {
  const { row, columns, texts, wrong, active, onFocus, onKey, onLeave, onPaste } = props;
  return (
    <tr className={row.locked ? styles['locked'] : ''}>
      <th className={styles['who']} scope="row">
        <div>{row.name}</div>
        <div className={styles['unit']} title={row.unit}>
          {row.unit}
        </div>
      </th>
      {columns.map(({ code, name }, column) => (
        <td key={code} className={row.texts[code] === undefined ? '' : styles['differs']}>
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
        event.preventDefault();
        onPaste(event.clipboardData.getData('text'));
      }}
    />
  );
}
