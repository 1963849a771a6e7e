import { Alert, Button, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Calls } from '../../../shared/ipc/channels.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { isErrorCode } from '../../../shared/lib/error-texts.ts';
import { errorMessage } from '../../ui/show-error.ts';
import { HubHostAddresses } from './hub-host-addresses.tsx';
import { HubHostChoiceForm } from './hub-host-choice-form.tsx';
import { HubHostSignIn } from './hub-host-sign-in.tsx';
import { HubHostSetUp } from './hub-host-set-up.tsx';
import styles from './settings.module.css';
import { useConnect } from './use-connect.ts';
import { useHubHost, type HubOnThisPc } from './use-hub-host.ts';

/** Whether this PC belongs to the hub that it runs itself. */
const isOwn = ({ host, link }: HubOnThisPc): boolean => link.signedIn && link.address === host.ownAddress;

function NextStep({ at }: { readonly at: HubOnThisPc }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const connecting = useConnect();
  const { state, ownAddress } = at.host;
  if (state.kind !== 'running' || (at.link.signedIn && !isOwn(at))) return null;
  // The administrator is made before this PC has signed in.
  if (state.needsSetUp || connecting.busy)
    return <HubHostSetUp ownAddress={ownAddress} connecting={connecting} />;
  if (!isOwn(at)) return <HubHostSignIn ownAddress={ownAddress} trouble={connecting.trouble} />;
  return (
    <div className={styles['row']}>
      <span>{t('hubHost.connected')}</span>
      <Button type="primary" onClick={() => void navigate('/hub-admin')}>
        {t('hubHost.manage')}
      </Button>
    </div>
  );
}

function Trouble({ at: { host } }: { readonly at: HubOnThisPc }) {
  if (host.state.kind !== 'failed') return null;
  const { code, params, retrying } = host.state;
  const error = isErrorCode(code)
    ? new AppError(code, params)
    : new AppError('HOST_FAILED', { reference: code });
  return <Alert showIcon type={retrying ? 'warning' : 'error'} title={errorMessage(error)} />;
}

/** 本机作为同步中心: lets the city's own PC be the hub of all offices. */
export function HubHostSection({ hubHost }: { readonly hubHost: Calls<'hubHost'> }) {
  const { t } = useTranslation();
  const [attempt, setAttempt] = useState(0);
  const at = useHubHost(hubHost, attempt);
  const elsewhere = at !== null && at.link.signedIn && !isOwn(at);
  return (
    <section className={styles['section']} aria-label={t('hubHost.title')}>
      <h2>{t('hubHost.title')}</h2>
      <Typography.Paragraph type="secondary">{t('hubHost.lead')}</Typography.Paragraph>
      {at ? (
        <div className={styles['stack']}>
          {elsewhere && (
            <Alert showIcon type="info" title={t('hubHost.elsewhere', { address: at.link.address ?? '' })} />
          )}
          <Trouble at={at} />
          <HubHostChoiceForm
            key={`${at.host.lan}-${at.host.port}`}
            at={at}
            hubHost={hubHost}
            onChange={() => setAttempt(attempt + 1)}
          />
          <NextStep at={at} />
          <HubHostAddresses host={at.host} />
        </div>
      ) : (
        <Skeleton active paragraph={{ rows: 3 }} />
      )}
    </section>
  );
}
