import { Alert, Segmented, Spin, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { hubFailure } from '../../sync/hub-failure.ts';
import { errorMessage } from '../../ui/show-error.ts';
import { ConnectedHub } from './connected-hub.tsx';
import { EnrolByPackage } from './enrol-by-package.tsx';
import { EnrolForm } from './enrol-form.tsx';
import styles from './settings.module.css';
import { SignInForm } from './sign-in-form.tsx';
import { useHubLink, type HubLink } from './use-hub-link.ts';

function LinkState({ link, onChange }: { readonly link: HubLink; readonly onChange: () => void }) {
  const { t } = useTranslation();
  const { connected, status, why } = link;
  if (connected) return <ConnectedHub link={link} onChange={onChange} />;
  return (
    <>
      {status.signedIn && why ? (
        <Alert showIcon type="warning" title={errorMessage(hubFailure(why))} style={{ marginBottom: 16 }} />
      ) : (
        <Typography.Paragraph type="secondary">{t('hubLink.lead')}</Typography.Paragraph>
      )}
      {status.fixed ? <SignInForm /> : <Enrol address={status.address} />}
    </>
  );
}

/** Over the network, or by a file where there is none. */
function Enrol({ address }: { readonly address: string | null }) {
  const { t } = useTranslation();
  const [way, setWay] = useState<'network' | 'package'>('network');
  return (
    <>
      <Segmented
        value={way}
        onChange={setWay}
        options={[
          { value: 'network' as const, label: t('hubLink.package.byNetwork') },
          { value: 'package' as const, label: t('hubLink.package.byPackage') },
        ]}
        style={{ marginBottom: 16 }}
      />
      {way === 'network' ? <EnrolForm address={address} /> : <EnrolByPackage />}
    </>
  );
}

/** 连接市总. */
export function HubSection() {
  const { t } = useTranslation();
  const [attempt, setAttempt] = useState(0);
  const link = useHubLink(attempt);
  const section = useRef<HTMLElement>(null);
  const isAsked = useSearchParams()[0].get('part') === 'hub';
  const isKnown = link !== null;
  // Whoever was sent here to connect need not look for it.
  useEffect(() => {
    if (isAsked && isKnown) section.current?.scrollIntoView();
  }, [isAsked, isKnown]);
  return (
    <section ref={section} className={styles['section']}>
      <h2>{t('hubLink.title')}</h2>
      {link ? <LinkState link={link} onChange={() => setAttempt(attempt + 1)} /> : <Spin />}
    </section>
  );
}
