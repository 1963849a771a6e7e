import { Alert, Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { errorMessage } from '../../ui/show-error.ts';
import { AdminDesk } from './admin-desk.tsx';
import { useHubAdmin, type HubAdmin } from './use-hub-admin.ts';

function Content({ admin: { state, refresh } }: { readonly admin: HubAdmin }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  switch (state?.kind) {
    case undefined:
      return <Skeleton active paragraph={{ rows: 8 }} style={{ paddingTop: 16 }} />;
    case 'apart':
      return (
        <EmptyGuide
          title={t('hubAdmin.notConnected.title')}
          hint={t('hubAdmin.notConnected.hint')}
          action={
            <Button type="primary" onClick={() => void navigate('/settings')}>
              {t('hubAdmin.notConnected.action')}
            </Button>
          }
        />
      );
    case 'failed':
      return (
        <Alert
          showIcon
          type="warning"
          title={t('hubAdmin.unreachable')}
          description={errorMessage(state.error)}
          action={<Button onClick={refresh}>{t('common.retry')}</Button>}
          style={{ marginTop: 12 }}
        />
      );
    case 'open':
      return <AdminDesk hub={state} onChange={refresh} />;
  }
}

/** 同步中心管理: who may sync with the city's hub, from which PCs. */
export function HubAdminPage() {
  const { t } = useTranslation();
  const admin = useHubAdmin();
  return (
    <Page
      title={t('hubAdmin.title')}
      hint={t('hubAdmin.hint')}
      actions={
        admin.state?.kind === 'open' && <Button onClick={admin.refresh}>{t('hubAdmin.refresh')}</Button>
      }
    >
      <Content admin={admin} />
    </Page>
  );
}
