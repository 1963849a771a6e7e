import { App, Button, Modal, Popconfirm, Table, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuerKey } from '../../../shared/schema/issuer.ts';
import { useServices } from '../../data/services-context.tsx';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { useQuery } from '../../data/use-query.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useCommand } from '../../ui/use-command.ts';

/** 核验与密钥: which keys sign the city's certificates, and how many numbers are void. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { bridge, repositories } = useServices();
  const mayChange = useIsCityOffice();
  const { busy, run } = useCommand();
  const [revoking, setRevoking] = useState<IssuerKey | null>(null);
  const { data: facts } = useQuery(() => repositories.issuing.watchFacts(), [repositories]);
  const columns = useKeyColumns(mayChange ? setRevoking : null);
  const replace = async () => {
    if (await run(() => repositories.issuing.replaceKey())) void message.success(t('issuing.keys.replaced'));
  };
  return (
    <Modal open width={860} title={t('issuing.keys.title')} footer={null} onCancel={onClose}>
      <Typography.Paragraph type="secondary">{t('issuing.keys.text')}</Typography.Paragraph>
      <Table<IssuerKey>
        size="small"
        pagination={false}
        rowKey={({ id }) => id}
        dataSource={[...(facts?.keys ?? [])]}
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
    </Modal>
  );
}

function RevokeDialog({
  issuerKey,
  onClose,
}: {
  readonly issuerKey: IssuerKey;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const revoke = async (reason: string) => {
    await repositories.issuing.revokeKey(issuerKey.id, reason);
    void message.success(t('issuing.keys.revokeDone'));
  };
  return (
    <ReasonDialog
      draftKey={`revoke-key-${issuerKey.id}`}
      title={t('issuing.keys.revokeTitle', { id: issuerKey.id })}
      explain={t('issuing.keys.revokeText')}
      label={t('issuing.keys.reason')}
      placeholder=""
      okText={t('issuing.keys.revoke')}
      onSubmit={revoke}
      onClose={onClose}
    />
  );
}

function useKeyColumns(revoke: ((key: IssuerKey) => void) | null) {
  const { t } = useTranslation();
  const { store } = useServices();
  const stateOf = ({ retiredAt, revokedAt }: IssuerKey) => {
    if (revokedAt !== undefined) return t('issuing.keys.revoked', { at: formatInstant(revokedAt) });
    if (retiredAt !== undefined) return t('issuing.keys.retired', { at: formatInstant(retiredAt) });
    return t('issuing.keys.active');
  };
  return [
    { title: t('issuing.keys.id'), width: 160, render: (_: unknown, { id }: IssuerKey) => id },
    {
      title: t('issuing.keys.device'),
      width: 130,
      ellipsis: true,
      render: (_: unknown, { device }: IssuerKey) =>
        device === store.deviceId ? t('issuing.keys.ours') : device,
    },
    {
      title: t('issuing.keys.since'),
      width: 150,
      render: (_: unknown, { since }: IssuerKey) => formatInstant(since),
    },
    { title: t('issuing.keys.state'), render: (_: unknown, key: IssuerKey) => stateOf(key) },
    {
      title: '',
      width: 80,
      render: (_: unknown, key: IssuerKey) =>
        revoke &&
        key.revokedAt === undefined && (
          <Button type="link" size="small" danger onClick={() => revoke(key)}>
            {t('issuing.keys.revoke')}
          </Button>
        ),
    },
  ];
}
