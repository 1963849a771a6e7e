import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useServices } from '../../data/services-context.tsx';
import { useSync } from '../../sync/sync-provider.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { CityCarry } from './city-carry.tsx';
import { OfficeCarry } from './office-carry.tsx';

/** U盘交换: the way to the city without a network. */
export function CarryPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { profile } = useServices();
  const sync = useSync();
  if (sync) return profile.role === 'city' ? <CityCarry /> : <OfficeCarry sync={sync} />;
  return (
    <Page title={t('carry.title')}>
      <EmptyGuide
        title={t('carry.none.title')}
        hint={t('carry.none.hint')}
        action={
          <Button type="primary" onClick={() => void navigate('/settings')}>
            {t('carry.none.action')}
          </Button>
        }
      />
    </Page>
  );
}
