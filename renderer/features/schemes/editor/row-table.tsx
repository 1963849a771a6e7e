import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../schemes.module.css';

interface RowTableProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  readonly addText: string;
  readonly onAdd: () => void;
  /** The last row stays: an item needs one. */
  readonly onRemove: (place: number) => void;
}

/** The rows of an item: tiers, 得分点 or rates. */
export function RowTable({ label, columns, rows, addText, onAdd, onRemove }: RowTableProps) {
  const { t } = useTranslation();
  const placed = rows.map((cells, place) => ({ cells, place, key: `row-${place}` }));
  return (
    <div>
      <table className={styles['rows']} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
            <th aria-label={t('common.remove')} />
          </tr>
        </thead>
        <tbody>
          {placed.map(({ cells, place, key }) => (
            <tr key={key}>
              {cells.map((cell, column) => (
                <td key={columns[column]}>{cell}</td>
              ))}
              <td>
                {rows.length > 1 && (
                  <Button type="text" onClick={() => onRemove(place)}>
                    {t('common.remove')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={onAdd}>{addText}</Button>
    </div>
  );
}
