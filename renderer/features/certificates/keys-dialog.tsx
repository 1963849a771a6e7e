import { App, Button, Modal, Popconfirm, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import type { IssuerKey } from '../../../shared/schema/issuer.ts';
import { useServices } from '../../data/services-context.tsx';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { useQuery } from '../../data/use-query.ts';
import { SavedTable } from '../../ui/saved-table.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { ReissueDialog } from './reissue-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { signedBy } from './signed-by.ts';
import { useKeyColumns } from './use-key-columns.tsx';

interface KeysDialogProps {
  /** Those of the cycle, for what is to be replaced when a key is revoked. */
  readonly certificates: readonly Certificate[];
  /** The year takes new certificates. */
  readonly mayReissue: boolean;
  readonly onReissued: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** 核验与密钥: which keys sign the city's certificates, and how many numbers are void. */
export function KeysDialog({ certificates, mayReissue, onReissued, onClose }: KeysDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { bridge, repositories } = useServices();
  const mayChange = useIsCityOffice();
  const { busy, run } = useCommand();
  const [revoking, setRevoking] = useState<IssuerKey | null>(null);
  const [reissuing, setReissuing] = useState<IssuerKey | null>(null);
  const { data: facts } = useQuery(() => repositories.issuing.watchFacts(), [repositories]);
  const acts = { revoke: setRevoking, reissue: mayReissue ? setReissuing : null };
  const columns = useKeyColumns(certificates, mayChange ? acts : null);
  const replace = async () => {
    if (await run(() => repositories.issuing.replaceKey())) void message.success(t('issuing.keys.replaced'));
  };
  return (
    <Modal open width={860} title={t('issuing.keys.title')} footer={null} onCancel={onClose}>
      <Typography.Paragraph type="secondary">{t('issuing.keys.text')}</Typography.Paragraph>
      <SavedTable<IssuerKey>
        exported={t('issuing.keys.title')}
        dated={false}
        size="small"
        pagination={false}
        rowKey={({ id }) => id}
        rows={facts?.keys ?? []}
        columns={columns}
        locale={{ emptyText: t('issuing.keys.none') }}
      />
      <Typography.Paragraph style={{ margin: '12px 0' }}>
        {t('issuing.keys.voids', { count: facts?.voidNumbers.length ?? 0 })}
      </Typography.Paragraph>
      {mayChange && bridge.signer && (
        <Popconfirm
          title={t('issuing.keys.replace')}
          description={t('issuing.keys.replaceHint')}
          onConfirm={() => void replace()}
        >
          <Button loading={busy}>{t('issuing.keys.replace')}</Button>
        </Popconfirm>
      )}
      {revoking && <RevokeDialog issuerKey={revoking} onClose={() => setRevoking(null)} />}
      {reissuing && (
        <ReissueDialog
          issuerKey={reissuing}
          certificates={signedBy(certificates, reissuing.id)}
          onReissued={onReissued}
          onClose={() => setReissuing(null)}
        />
      )}
    </Modal>
  );
}
