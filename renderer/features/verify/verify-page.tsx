import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { VerifyDesk } from './verify-desk.tsx';

/** 证书核验, without any network: by the keys and the void list that the last sync brought. */
export function VerifyPage() {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { data: facts } = useQuery(() => repositories.issuing.watchFacts(), [repositories]);
  return (
    <Page title={t('shell.nav.verify')} hint={t('verify.hint')}>
      {!facts && <Spin description={t('common.loading')} />}
      {facts && facts.keys.length === 0 && (
        <EmptyGuide title={t('verify.empty')} hint={t('verify.emptyHint')} />
      )}
      {facts && facts.keys.length > 0 && (
        <VerifyDesk
          list={facts}
          issuer={facts.city?.unionName ?? ''}
          asOf={t('verify.asOfHere', { count: facts.voidNumbers.length })}
        />
      )}
    </Page>
  );
}
