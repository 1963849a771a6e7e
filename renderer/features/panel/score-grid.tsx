import { Typography } from 'antd';
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import type { PaperColumn } from '../../../shared/domain/paper-columns.ts';
import { isComposing } from '../../ui/is-composing.ts';
import { GridLine } from './grid-line.tsx';
import { gridStep, isInRange, type Place, type Range } from './grid-moves.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { planPaste, type CheckPoints, type PastePlan } from './plan-paste.ts';
import { readBlock, writeBlock } from './read-block.ts';
import { useFillGrid, type KeepCell } from './use-fill-grid.ts';
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
  /** Why points cannot stand in a cell, asked before a pasted block is taken. */
  readonly check: CheckPoints;
  readonly keep: KeepCell;
}

/** Points of many papers, keyed like a spreadsheet: digits, Enter, arrows, and blocks from Excel. */
export function ScoreGrid({ label, rows, columns, onSave, check, keep }: ScoreGridProps) {
  const { t } = useTranslation();
  const { active, refused, moveTo, commit, refuse } = useScoreGrid(rows, columns, onSave);
  const [range, setRange] = useState<Range | null>(null);
  const [plan, setPlan] = useState<PastePlan | null>(null);
  // A line that has not changed keeps its handlers of earlier; they have to see what is there now.
  const latest = useRef({ rows, columns, check, range, active });
  useEffect(() => {
    latest.current = { rows, columns, check, range, active };
  });
  const fill = useFillGrid(rows, { onSave, keep, refuse });
  const wrong = [...refused.values()][0];
  const head = active ? columns[active.column] : undefined;
  const help = head ? `${head.code} ${head.name}　${t('panelDesk.grid.keys')}` : t('panelDesk.grid.keys');
  const textOf = (row: GridRow, code: string): string => {
    const points = row.points[code];
    const kept = points === undefined ? '' : formatPoints(points);
    return refused.get(cellKey(row.id, code))?.text ?? row.texts[code] ?? kept;
  };
  const extend = (to: Place) => {
    const from = latest.current.range?.from ?? latest.current.active;
    if (from) setRange({ from, to });
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>, place: Place) => {
    if (isComposing(event)) return;
    const marks = event.shiftKey && event.key.startsWith('Arrow');
    const from = marks ? (latest.current.range?.to ?? place) : place;
    const next = gridStep(from, event.key, event.shiftKey, { rows: rows.length, columns: columns.length });
    if (next === undefined) return;
    // Behind the last cell Tab goes on to the rest of the page.
    if (next === null && event.key === 'Tab') return;
    event.preventDefault();
    if (marks) {
      if (next) extend(next);
      return;
    }
    setRange(null);
    // Leaving a cell keeps what was typed; behind the last one nothing is left.
    if (next) moveTo(next);
    else void commit(place, event.currentTarget.value);
  };
  const onPaste = (place: Place, text: string) => {
    const { check: checkNow, ...grid } = latest.current;
    setPlan(planPaste(grid, place, readBlock(text), checkNow));
  };
  const onCopy = (event: ClipboardEvent) => {
    if (!range) return;
    event.preventDefault();
    const block = rows
      .map((row, place) =>
        columns
          .filter((_, column) => isInRange(range, { row: place, column }))
          .map(({ code }) => textOf(row, code)),
      )
      .filter((line) => line.length > 0);
    event.clipboardData.setData('text/plain', writeBlock(block));
  };
  return (
    <div className={styles['frame']} onCopy={onCopy}>
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
                marked={columns.map((_, column) => isInRange(range, { row: place, column }))}
                active={active?.row === place ? active.column : null}
                onFocus={(column) => {
                  setRange(null);
                  moveTo({ row: place, column });
                }}
                onKey={(event, column) => onKey(event, { row: place, column })}
                onLeave={(text, column) => {
                  if (active?.row === place && active.column === column) moveTo(null);
                  void commit({ row: place, column }, text);
                }}
                onPaste={(text, column) => onPaste({ row: place, column }, text)}
                onExtend={(column) => extend({ row: place, column })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Typography.Text type={wrong ? 'danger' : 'secondary'} role="status">
        {wrong ? wrong.message : help}
      </Typography.Text>
      {plan && <PasteDialog plan={plan} onFill={fill} onClose={() => setPlan(null)} />}
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
