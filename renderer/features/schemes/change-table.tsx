import { useTranslation } from 'react-i18next';
import type { ChangeRow } from './change-rows.ts';
import styles from './schemes.module.css';

/** Each difference with what it was and what it is. */
export function ChangeTable({ rows }: { readonly rows: readonly ChangeRow[] }) {
  const { t } = useTranslation();
  return (
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
  );
}
