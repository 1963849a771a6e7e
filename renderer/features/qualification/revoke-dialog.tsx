import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '../../../shared/domain/qualification/register-row.ts';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import { useServices } from '../../data/services-context.tsx';
import type { Register } from '../../data/use-register.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { registered } from './registered.ts';

interface RevokeDialogProps {
  readonly register: Register;
  readonly certificate: Certificate;
  readonly onClose: () => void;
}

/** Whose certificate of this year it is: by what he has passed he would be given another one at once. */
const passedBy = ({ rows, year }: Register, { id, content }: Certificate): RegisterRow | undefined =>
  content.year === year
    ? rows.find(({ certificate, application }) => certificate?.id === id && application?.state === 'checked')
    : undefined;

/**
 * 撤销: takes the qualification away; the number stays used and comes onto the list of void ones, and who passed this
 * year is refused until he is admitted again.
 */
export function RevokeDialog({ register, certificate, onClose }: RevokeDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const { id, content } = certificate;
  const { number, name } = content;
  const revoke = async (reason: string) => {
    const passed = passedBy(register, certificate);
    await repositories.certificates.void(id, reason);
    if (passed) await repositories.qualification.refuse(register.rule, registered(passed), reason);
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
