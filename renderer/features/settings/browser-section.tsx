import { defer, of } from 'rxjs';
import { useTranslation } from 'react-i18next';
import { isStorageKept } from '../../data/ask-persistence.ts';
import { useScreens } from '../../data/screens-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { FactsSection } from './facts-section.tsx';

const texts = { plain: 'offlinePlain', waiting: 'offlineWaiting', ready: 'offlineReady' } as const;

/** What a browser can do without the network, and how safe the work in it is. */
export function BrowserSection() {
  const { t } = useTranslation();
  const screens = useScreens();
  const offline = useQuery(() => screens?.offline$ ?? of('plain' as const), [screens]).data ?? 'waiting';
  const kept = useQuery(() => defer(isStorageKept), []).data ?? false;
  return (
    <FactsSection
      title={t('logIn.browser.title')}
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
  );
}
