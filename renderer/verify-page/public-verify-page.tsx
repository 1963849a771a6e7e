import { Alert, Spin, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askHub } from '../../shared/sync/hub-client.ts';
import { IssuerListSchema, issuerListPath, type IssuerListAnswer } from '../../shared/sync/issuer-list.ts';
import { VerifyDesk } from '../features/verify/verify-desk.tsx';
import { webSend } from '../platform/web-send.ts';
import { EmptyGuide } from '../ui/empty-guide.tsx';
import { formatInstant } from '../ui/format-instant.ts';

type Lists = IssuerListAnswer | 'loading' | 'failed';

async function askForLists(): Promise<Lists> {
  const outcome = await askHub(webSend, IssuerListSchema, {
    method: 'GET',
    path: issuerListPath,
    body: null,
  });
  return outcome.kind === 'ok' ? outcome.value : 'failed';
}

/** 证书核验 for anybody: the hub gives its lists, the check happens here and tells the hub nothing. */
export function PublicVerifyPage() {
  const { t } = useTranslation();
  const [lists, setLists] = useState<Lists>('loading');
  useEffect(() => {
    void askForLists().then(setLists);
  }, []);
  return (
    <main style={{ maxWidth: 1080, margin: '0 auto', padding: '32px 20px' }}>
      <Typography.Title level={3} style={{ marginBottom: 4 }}>
        {t('verify.pageTitle')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{t('verify.pageHint')}</Typography.Paragraph>
      <Content lists={lists} />
    </main>
  );
}

function Content({ lists }: { readonly lists: Lists }) {
  const { t } = useTranslation();
  if (lists === 'loading') return <Spin description={t('common.loading')} />;
  if (lists === 'failed') return <Alert type="error" showIcon title={t('verify.offline')} />;
  if (lists.keys.length === 0) return <EmptyGuide title={t('verify.empty')} hint={t('verify.emptyHint')} />;
  return (
    <VerifyDesk
      list={lists}
      issuer={lists.issuer}
      asOf={t('verify.asOfHub', { at: formatInstant(lists.at) })}
    />
  );
}
