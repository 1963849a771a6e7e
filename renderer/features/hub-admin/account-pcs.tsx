import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceStatus } from '../../../shared/sync/device-report.ts';
import { useServices } from '../../data/services-context.tsx';
import { hubAnswer } from '../../sync/hub-answer.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import styles from './hub-admin.module.css';

interface AccountPcsProps {
  readonly devices: readonly DeviceStatus[];
  readonly onChange: () => void;
}

function Pc({ device, onRevoke }: { readonly device: DeviceStatus; readonly onRevoke: () => void }) {
  const { t } = useTranslation();
  const { profile } = useServices();
  const isOut = device.revokedAt !== null;
  const isThis = device.id === profile.deviceId;
  const { unsent = 0, refused = 0 } = device.report ?? {};
  const open = [
    unsent > 0 && t('hubAdmin.pc.unsent', { n: unsent }),
    refused > 0 && t('hubAdmin.pc.refused', { n: refused }),
  ].filter((text) => text !== false);
  return (
    <li className={styles['pc']}>
      <div className={isOut ? styles['quiet'] : undefined}>
        <div>
          {device.name} {isThis && <Tag variant="outlined">{t('hubAdmin.pc.thisPc')}</Tag>}
        </div>
        <div className={styles['quiet']}>
          {device.revokedAt !== null
            ? t('hubAdmin.pc.revoked', { time: formatInstant(device.revokedAt) })
            : `${t('hubAdmin.pc.contact')} ${formatInstant(device.contactAt)}`}
        </div>
        {isOut && device.revokedReason && (
          <div className={styles['quiet']}>
            {t('hubAdmin.pc.revokedReason', { reason: device.revokedReason })}
          </div>
        )}
        {!isOut && open.length > 0 && <div>{open.join(' · ')}</div>}
      </div>
      {!isOut && !isThis && (
        <Button danger onClick={onRevoke} aria-label={`${t('hubAdmin.pc.revoke')} ${device.name}`}>
          {t('hubAdmin.pc.revoke')}
        </Button>
      )}
    </li>
  );
}

/** The PCs of one account; one may be taken out, with a reason. */
export function AccountPcs({ devices, onChange }: AccountPcsProps) {
  const { t } = useTranslation();
  const { hubAdmin } = useServices().bridge;
  const [revoking, setRevoking] = useState<DeviceStatus | null>(null);
  if (devices.length === 0) return <div className={styles['quiet']}>{t('hubAdmin.detail.noPcs')}</div>;
  const revoke = async (id: string, reason: string) => {
    await hubAnswer(hubAdmin.revokeDevice({ id, reason }));
    onChange();
  };
  return (
    <>
      <ul className={styles['pcs']}>
        {devices.map((device) => (
          <Pc key={device.id} device={device} onRevoke={() => setRevoking(device)} />
        ))}
      </ul>
      {revoking && (
        <ReasonDialog
          draftKey={`revoke-${revoking.id}`}
          title={t('hubAdmin.pc.revokeTitle', { name: revoking.name })}
          explain={t('hubAdmin.pc.revokeText')}
          label={t('hubAdmin.pc.reason')}
          placeholder={t('hubAdmin.pc.reasonPlaceholder')}
          okText={t('hubAdmin.pc.revokeOk')}
          onSubmit={(reason) => revoke(revoking.id, reason)}
          onClose={() => setRevoking(null)}
        />
      )}
    </>
  );
}
