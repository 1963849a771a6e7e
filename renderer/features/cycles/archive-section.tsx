import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { ArchiveFolder } from './archive-folder.tsx';
import styles from './cycles.module.css';

/** Puts an announced year away: the folder for the archives, then the lock. */
export function ArchiveSection({ cycle: { id, year, status } }: { readonly cycle: Cycle }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  if (status === 'open') return null;
  const ask = () =>
    modal.confirm({
      title: t('cycles.archive.closeTitle', { year }),
      content: t('cycles.archive.closeText'),
      okText: t('cycles.archive.close'),
      okButtonProps: { danger: true },
      onOk: async () => {
        if (await run(() => repositories.cycles.archive(id))) {
          void message.success(t('cycles.archive.closed', { year }));
        }
      },
    });
  return (
    <section className={styles['section']}>
      <h2>{t('cycles.archive.title')}</h2>
      <ArchiveFolder cycleId={id} />
      {status === 'archived' ? (
        <p className={styles['note']}>{t('cycles.archive.locked')}</p>
      ) : (
        <Button loading={busy} onClick={ask}>
          {t('cycles.archive.close')}
        </Button>
      )}
    </section>
  );
}
