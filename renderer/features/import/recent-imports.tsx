import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import styles from './import.module.css';
import { UndoButton } from './undo-button.tsx';

/** The imports of this PC that can be taken back. */
export function RecentImports() {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const entries = useQuery(() => repositories.imports.watchAll(), [repositories]).data ?? [];
  const done = entries.filter(({ state }) => state === 'done');
  return (
    <section aria-label={t('imports.recent.title')}>
      <Typography.Title level={5}>{t('imports.recent.title')}</Typography.Title>
      {done.length === 0 && <Typography.Text type="secondary">{t('imports.recent.none')}</Typography.Text>}
      <ul className={styles['recent']}>
        {done.map(({ id, at, file, newUnions, before, forms, isUntouched }) => (
          <li key={id}>
            {forms
              ? t('imports.recent.forms', { at: formatInstant(at), file, count: forms.size })
              : t('imports.recent.line', {
                  at: formatInstant(at),
                  file,
                  added: newUnions.length,
                  changed: before.length,
                })}
            {isUntouched ? (
              <UndoButton id={id} file={file} />
            ) : (
              <Typography.Text type="secondary">{t('imports.recent.touched')}</Typography.Text>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
