import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { useToday } from '../../data/use-today.ts';
import layout from '../../ui/list-page.module.css';
import { Page } from '../../ui/page.tsx';
import { ExpiredTab } from './expired-tab.tsx';
import { PersonTab } from './person-tab.tsx';
import { RequestsTab } from './requests-tab.tsx';
import { RulesTab } from './rules-tab.tsx';

const tabs = ['expired', 'requests', 'person', 'rules'] as const;

/** What the address asks for; somebody who is named there is to be shown. */
const tabOf = (place: URLSearchParams): (typeof tabs)[number] =>
  tabs.find((tab) => tab === place.get('tab')) ?? (place.has('person') ? 'person' : 'expired');

/** 个人信息: what is to be deleted, what people have asked for, what is held of one person, and how long anything is kept. */
export function PrivacyPage() {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const today = useToday();
  const [place, setPlace] = useSearchParams();
  const personId = place.get('person');
  const { data: items } = useQuery(() => repositories.privacy.watchExpired(today), [repositories, today]);
  const { data: rules } = useQuery(() => repositories.privacy.watchRules(), [repositories]);
  const { data: requests } = useQuery(() => repositories.dataRequests.watchAll(), [repositories]);
  const tab = tabOf(place);
  const counts = {
    expired: items?.length ?? 0,
    requests: requests?.filter(({ detail }) => detail.result === 'open').length ?? 0,
  };
  return (
    <Page title={t('privacy.title')} hint={t('privacy.hint')}>
      <div className={layout['page']}>
        <div className={layout['bar']}>
          <Segmented
            value={tab}
            onChange={(chosen) => setPlace({ tab: chosen })}
            options={tabs.map((value) => ({
              value,
              label: t(`privacy.tab.${value}`, {
                count: value === 'requests' ? counts.requests : counts.expired,
              }),
            }))}
          />
        </div>
        {tab === 'expired' && items && rules && <ExpiredTab items={items} rules={rules} today={today} />}
        {tab === 'requests' && requests && rules && (
          <RequestsTab
            requests={requests}
            rules={rules}
            today={today}
            onPerson={(id) => setPlace({ tab: 'person', person: id })}
          />
        )}
        {tab === 'person' && (
          <PersonTab
            personId={personId}
            onChoose={(id) => setPlace(id === null ? { tab: 'person' } : { tab: 'person', person: id })}
          />
        )}
        {tab === 'rules' && rules && <RulesTab rules={rules} />}
      </div>
    </Page>
  );
}
