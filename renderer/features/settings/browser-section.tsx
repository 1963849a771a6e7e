import { Descriptions } from 'antd';
import { defer, of } from 'rxjs';
import { useTranslation } from 'react-i18next';
import { isStorageKept } from '../../data/ask-persistence.ts';
import { useScreens } from '../../data/screens-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import styles from './settings.module.css';

const texts = { plain: 'offlinePlain', waiting: 'offlineWaiting', ready: 'offlineReady' } as const;

/** What a browser can do without the network, and how safe the work in it is. */
export function BrowserSection() {
  const { t } = useTranslation();
  const screens = useScreens();
  const offline = useQuery(() => screens?.offline$ ?? of('plain' as const), [screens]).data ?? 'waiting';
  const kept = useQuery(() => defer(isStorageKept), []).data ?? false;
  return (
    <section className={styles['section']}>
      <h2>{t('logIn.browser.title')}</h2>
      <Descriptions
        bordered
        size="small"
        column={1}
        styles={{ label: { width: 140 } }}
        items={[
          {
            key: 'offline',
            label: t('logIn.browser.offline'),
            children: t(`logIn.browser.${texts[offline]}`),
          },
          {
            key: 'kept',
            label: t('logIn.browser.kept'),
            children: t(kept ? 'logIn.browser.keptYes' : 'logIn.browser.keptNo'),
          },
        ]}
      />
    </section>
  );
}
