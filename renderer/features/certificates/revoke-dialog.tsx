import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IssuerKey } from '../../../shared/schema/issuer.ts';
import { useServices } from '../../data/services-context.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

/** Declares a key stolen. */
export function RevokeDialog({
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
