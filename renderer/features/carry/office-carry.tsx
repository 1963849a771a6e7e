import { Alert } from 'antd';
import { combineLatest, from } from 'rxjs';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../shared/lib/app-error.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import type { Sync } from '../../sync/sync.ts';
import { Page } from '../../ui/page.tsx';
import { errorMessage } from '../../ui/show-error.ts';
import styles from './carry.module.css';
import { InSection } from './in-section.tsx';
import { OutSection } from './out-section.tsx';
import { RegisterSection } from './register-section.tsx';

/** The side of an office's PC. */
export function OfficeCarry({ sync }: { readonly sync: Sync }) {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const { data } = useQuery(
    () =>
      combineLatest({
        keys: from(bridge.carry.status()),
        status: sync.status$,
        packages: sync.carry.packages$,
      }),
    [bridge, sync],
  );
  if (!data) return null;
  const { keys, status, packages } = data;
  const notReady =
    bridge.kind === 'web' ? t('carry.desktopOnly') : errorMessage(new AppError('CARRY_NOT_READY'));
  const lines = packages.map((record) => ({ ...record, device: '' }));
  return (
    <Page title={t('carry.title')} hint={t('carry.hintOffice')}>
      <div className={styles['content']}>
        {keys.ready ? (
          <>
            <OutSection sync={sync} pending={status.pending} />
            <InSection sync={sync} status={status} />
          </>
        ) : (
          <Alert showIcon type="warning" title={notReady} />
        )}
        <RegisterSection lines={lines.toSorted((a, b) => (a.at < b.at ? 1 : -1))} />
      </div>
    </Page>
  );
}
