import { Tag, Tooltip, Typography } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../../shared/schema/certificate.ts';

interface StatusTagProps {
  readonly certificate: Certificate;
  /** The void one that it was issued in place of; null for a first one. */
  readonly replaces: string | null;
}

/** Valid, reissued or void, with the reason on hover. */
export function StatusTag({ certificate: { status, voidReason }, replaces }: StatusTagProps) {
  const { t } = useTranslation();
  if (status === 'valid') {
    return (
      <>
        <Tag color="success">{t('certificates.status.valid')}</Tag>
        {replaces !== null && (
          <Tooltip title={t('issuing.register.replaces', { number: replaces })}>
            <Tag>{t('issuing.register.reissuedTag')}</Tag>
          </Tooltip>
        )}
      </>
    );
  }
  return (
    <Tooltip title={t('certificates.voiding.because', { reason: voidReason ?? '' })}>
      <Tag>{t('certificates.status.void')}</Tag>
    </Tooltip>
  );
}

/** How often and when it was printed last. */
export function PrintCount({ certificate: { prints } }: { readonly certificate: Certificate }) {
  const { t } = useTranslation();
  const last = prints.at(-1);
  if (!last) return <Typography.Text type="secondary">{t('certificates.notPrinted')}</Typography.Text>;
  return t('certificates.prints', { count: prints.length, at: dayjs(last.at).format('MM-DD HH:mm') });
}
