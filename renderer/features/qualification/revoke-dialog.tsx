import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import { useServices } from '../../data/services-context.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

interface RevokeDialogProps {
  readonly certificate: Certificate;
  readonly onClose: () => void;
}

/** 撤销: takes the qualification away; the number stays used and comes onto the list of void ones. */
export function RevokeDialog({ certificate: { id, content }, onClose }: RevokeDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const { number, name } = content;
  const revoke = async (reason: string) => {
    await repositories.certificates.void(id, reason);
    void message.success(t('qualification.certificate.revoked', { number }));
  };
  return (
    <ReasonDialog
      draftKey={`qualification-revoke-${id}`}
      title={t('qualification.certificate.revokeTitle', { name, number })}
      explain={t('qualification.certificate.revokeText')}
      label={t('qualification.certificate.revokeReason')}
      placeholder={t('qualification.certificate.revokeExample')}
      okText={t('qualification.certificate.revoke')}
      onSubmit={revoke}
      onClose={onClose}
    />
  );
}
