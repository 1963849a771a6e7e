import { Typography, type TableColumnType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tableOfWords } from '../spreadsheet/table-of-words.ts';
import { useExportHead } from './export-head.ts';
import { HiddenCells } from './hidden-cells.tsx';
import { SaveTableButton } from './save-table-button.tsx';
import styles from './table-export.module.css';

interface TableExportProps<Row> {
  readonly title: string;
  /** As they are listed: filtered, in order. */
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumnType<Row>[];
}

interface Reading<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumnType<Row>[];
  readonly onRead: (head: readonly string[], rows: readonly (readonly string[])[]) => void;
}

/**
 * The line under a table: how many rows it lists, and the way to save them. What is saved is what the table's own
 * columns show, so that nothing leaves this screen which it does not show.
 */
export function TableExport<Row>({ title, rows, columns }: TableExportProps<Row>) {
  const { t } = useTranslation();
  const { year } = useExportHead();
  const [reading, setReading] = useState<Reading<Row> | null>(null);
  const named = columns.filter((column) => column.title !== '' && column.hidden !== true);
  const make = (at: string) =>
    new Promise<Parameters<Reading<Row>['onRead']>>((resolve) => {
      setReading({ rows, columns: named, onRead: (...words) => resolve(words) });
    }).then(([head, words]) => {
      setReading(null);
      return tableOfWords({
        title: year === null ? title : t('common.saveTable.title', { year, title }),
        columns: head.map((label, place) => ({ label, isNumber: named[place]?.align === 'right' })),
        rows: words,
        notes: [t('common.saveTable.made', { at, count: words.length })],
      });
    });
  if (rows.length === 0) return null;
  return (
    <div className={styles['line']}>
      <Typography.Text type="secondary">{t('common.saveTable.rows', { count: rows.length })}</Typography.Text>
      <SaveTableButton make={make} type="text" size="small" />
      {reading && <HiddenCells {...reading} />}
    </div>
  );
}
