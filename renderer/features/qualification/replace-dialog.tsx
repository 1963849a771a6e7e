import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import { splitNumber } from '../../../shared/sync/leased-number.ts';
import { numberDigits } from '../../data/number-prefix.ts';
import { useServices } from '../../data/services-context.tsx';
import { numberSource } from '../../sync/number-source.ts';
import { useSync } from '../../sync/sync-provider.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

interface ReplaceDialogProps {
  readonly certificate: Certificate;
  readonly onClose: () => void;
}

/** 补发: a lost or spoiled certificate is void, and another with the next number says the same, its end included. */
export function ReplaceDialog({ certificate: { id, content }, onClose }: ReplaceDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { profile, repositories } = useServices();
  const sync = useSync();
  const { certificates } = repositories;
  const { number, name } = content;
  const replace = async (reason: string) => {
    const series = splitNumber(number)?.series ?? number;
    const [next] = await numberSource(profile, certificates, sync)(series, 1);
    const renewed = `${series}${String(next).padStart(numberDigits, '0')}`;
    await certificates.replaceMany([{ id, content: { ...content, number: renewed } }], reason);
    void message.success(t('qualification.certificate.replaced', { number: renewed }));
  };
  return (
    <ReasonDialog
      draftKey={`qualification-replace-${id}`}
      title={t('qualification.certificate.replaceTitle', { name, number })}
      explain={t('qualification.certificate.replaceText')}
      label={t('certificates.voiding.reason')}
      placeholder={t('qualification.certificate.replaceExample')}
      okText={t('qualification.certificate.replace')}
      onSubmit={replace}
      onClose={onClose}
    />
  );
}
