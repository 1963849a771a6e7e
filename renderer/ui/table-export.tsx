import { Typography, type TableColumnType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tableOfWords } from '../spreadsheet/table-of-words.ts';
import { useExportHead } from './export-head.ts';
import { FullValues } from './full-values.ts';
import { HiddenCells, type CellWords } from './hidden-cells.tsx';
import { SaveTableButton } from './save-table-button.tsx';
import styles from './table-export.module.css';

interface TableExportProps<Row> {
  readonly title: string;
  /** As they are listed: filtered, in order. */
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumnType<Row>[];
  /** False for what belongs to no year. */
  readonly dated?: boolean;
  /** Whether columns mask telephones, which are saved in full only for a reason. */
  readonly personal?: boolean;
}

interface Reading<Row> {
  readonly full: boolean;
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumnType<Row>[];
  readonly onRead: (head: readonly string[], rows: readonly (readonly CellWords[])[]) => void;
}

/** What can be done with a row is no part of a table that is saved. */
const isOfActions = (words: readonly (readonly CellWords[])[], place: number): boolean =>
  words.every((row) => !row[place]) && words.some((row) => row[place] === null);

/**
 * The line under a table: how many rows it lists, and the way to save them. What is saved is what the table's own
 * columns show, so that nothing leaves this screen which it does not show.
 */
export function TableExport<Row>(props: TableExportProps<Row>) {
  const { title, rows, columns, dated = true, personal = false } = props;
  const { t } = useTranslation();
  const { year } = useExportHead();
  const [reading, setReading] = useState<Reading<Row> | null>(null);
  const named = columns.filter((column) => column.title !== '' && column.hidden !== true);
  const makeAs = (full: boolean) => (at: string) =>
    new Promise<Parameters<Reading<Row>['onRead']>>((resolve) => {
      setReading({ full, rows, columns: named, onRead: (...words) => resolve(words) });
    }).then(([head, words]) => {
      setReading(null);
      const places = [...head.keys()].filter((place) => !isOfActions(words, place));
      return [
        tableOfWords({
          title: year === null || !dated ? title : t('common.saveTable.title', { year, title }),
          columns: places.map((place) => ({
            label: head[place] ?? '',
            isNumber: named[place]?.align === 'right',
          })),
          rows: words.map((row) => places.map((place) => row[place] ?? '')),
          notes: [t('common.saveTable.made', { at, count: words.length })],
        }),
      ];
    });
  if (rows.length === 0) return null;
  return (
    <div className={styles['line']}>
      <Typography.Text type="secondary">{t('common.saveTable.rows', { count: rows.length })}</Typography.Text>
      <SaveTableButton
        make={makeAs(false)}
        {...(personal && { makeFull: makeAs(true) })}
        type="text"
        size="small"
      />
      {reading && (
        <FullValues value={reading.full}>
          <HiddenCells rows={reading.rows} columns={reading.columns} onRead={reading.onRead} />
        </FullValues>
      )}
    </div>
  );
}
