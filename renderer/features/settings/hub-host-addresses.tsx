import { QRCode, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HubHostStatus } from '../../../shared/ipc/hub-host.ts';
import { pinText } from '../../../shared/sync/hub-pin.ts';
import styles from './settings.module.css';

/** Where other PCs find the hub, to be typed or scanned. */
export function HubHostAddresses({ host }: { readonly host: HubHostStatus }) {
  const { t } = useTranslation();
  if (host.state.kind !== 'running') return null;
  const [first] = host.addresses;
  const note = () => {
    if (!host.lan) return t('hubHost.addressOwn');
    return first ? t('hubHost.addressHint') : t('hubHost.addressNone');
  };
  return (
    <div className={styles['addresses']}>
      <div>
        <strong>{t('hubHost.address')}</strong>
        {(host.lan ? host.addresses : [host.ownAddress]).map((address) => (
          <Typography.Paragraph key={address} className={styles['address'] ?? ''}>
            {address}
          </Typography.Paragraph>
        ))}
        <Typography.Text type="secondary">{note()}</Typography.Text>
        {host.authority !== undefined && (
          <Typography.Paragraph
            type="secondary"
            copyable={{ text: host.authority }}
            style={{ margin: '4px 0 0' }}
          >
            {`${t('hubHost.fingerprint')} ${pinText(host.authority)}`}
          </Typography.Paragraph>
        )}
      </div>
      {first && (
        <div role="img" aria-label={t('hubHost.qrLabel', { address: first })}>
          <QRCode value={first} type="svg" size={132} bordered={false} />
        </div>
      )}
    </div>
  );
}
