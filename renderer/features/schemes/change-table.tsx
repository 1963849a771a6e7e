import { useTranslation } from 'react-i18next';
import { TableExport } from '../../ui/table-export.tsx';
import type { ChangeRow } from './change-rows.ts';
import styles from './schemes.module.css';

interface ChangeTableProps {
  /** What the rows are saved as. */
  readonly title: string;
  readonly rows: readonly ChangeRow[];
}

/** Each difference with what it was and what it is. */
export function ChangeTable({ title, rows }: ChangeTableProps) {
  const { t } = useTranslation();
  const columns = (['place', 'what', 'before', 'after'] as const).map((key) => ({
    title: t(`schemes.change.${key}`),
    dataIndex: key,
  }));
  return (
    <>
      <table className={styles['changes']}>
        <thead>
          <tr>
            <th style={{ width: 220 }}>{t('schemes.change.place')}</th>
            <th style={{ width: 120 }}>{t('schemes.change.what')}</th>
            <th>{t('schemes.change.before')}</th>
            <th>{t('schemes.change.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, what, before, after }) => (
            <tr key={`${place} ${what}`}>
              <th scope="row">{place}</th>
              <td>{what}</td>
              <td className={styles['was']}>{before || '—'}</td>
              <td>{after || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <TableExport title={title} rows={rows} columns={columns} dated={false} />
    </>
  );
}
