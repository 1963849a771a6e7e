import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { useToday } from '../../data/use-today.ts';
import { Page } from '../../ui/page.tsx';
import { ExpiredTab } from './expired-tab.tsx';
import { PersonTab } from './person-tab.tsx';
import { RulesTab } from './rules-tab.tsx';

/** 个人信息: what is to be deleted, what is held of one person, and how long anything is kept. */
export function PrivacyPage() {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const today = useToday();
  const [place, setPlace] = useSearchParams();
  const personId = place.get('person');
  const { data: items } = useQuery(() => repositories.privacy.watchExpired(today), [repositories, today]);
  const { data: rules } = useQuery(() => repositories.privacy.watchRules(), [repositories]);
  const open = (tab: string) => setPlace({ tab });
  return (
    <Page title={t('privacy.title')} hint={t('privacy.hint')}>
      <Tabs
        activeKey={place.get('tab') ?? (personId === null ? 'expired' : 'person')}
        onChange={open}
        items={[
          {
            key: 'expired',
            label: t('privacy.tab.expired', { count: items?.length ?? 0 }),
            children: items && rules && <ExpiredTab items={items} rules={rules} today={today} />,
          },
          {
            key: 'person',
            label: t('privacy.tab.person'),
            children: (
              <PersonTab
                personId={personId}
                onChoose={(id) => setPlace(id === null ? { tab: 'person' } : { tab: 'person', person: id })}
              />
            ),
          },
          { key: 'rules', label: t('privacy.tab.rules'), children: rules && <RulesTab rules={rules} /> },
        ]}
      />
    </Page>
  );
}
