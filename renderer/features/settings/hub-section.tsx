import { Spin, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConnectedHub } from './connected-hub.tsx';
import { EnrolForm } from './enrol-form.tsx';
import styles from './settings.module.css';
import { SignInForm } from './sign-in-form.tsx';
import { useHubLink, type HubLink } from './use-hub-link.ts';

function LinkState({ link, onChange }: { readonly link: HubLink; readonly onChange: () => void }) {
  const { t } = useTranslation();
  if (link.connected) return <ConnectedHub link={link} onChange={onChange} />;
  return (
    <>
      <Typography.Paragraph type="secondary">{t('hubLink.lead')}</Typography.Paragraph>
      {link.status.fixed ? <SignInForm /> : <EnrolForm address={link.status.address} />}
    </>
  );
}

/** 连接市总. */
export function HubSection() {
  const { t } = useTranslation();
  const [attempt, setAttempt] = useState(0);
  const link = useHubLink(attempt);
  return (
    <section className={styles['section']}>
      <h2>{t('hubLink.title')}</h2>
      {link ? <LinkState link={link} onChange={() => setAttempt(attempt + 1)} /> : <Spin />}
    </section>
  );
}
