import { useTranslation } from 'react-i18next';
import { TableExport } from '../../ui/table-export.tsx';
import styles from './schemes.module.css';

interface FigureTableProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A short list of figures under its title; the first cell of a row names it. */
export function FigureTable({ title, columns, rows }: FigureTableProps) {
  const { t } = useTranslation();
  const saved = columns.map((column, place) => ({
    title: column,
    render: (_: unknown, cells: readonly string[]) => cells[place],
  }));
  return (
    <section>
      <h3>{title}</h3>
      {rows.length === 0 && <p className={styles['note']}>{t('common.none')}</p>}
      {rows.length > 0 && (
        <table className={styles['changes']} aria-label={title}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column}>{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr key={cells[0]}>
                {cells.map((cell, place) => (
                  <td key={columns[place]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <TableExport title={title} rows={rows} columns={saved} />
    </section>
  );
}
