import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './settings.module.css';
import { SignInForm } from './sign-in-form.tsx';

interface SignInProps {
  readonly ownAddress: string;
  /** What kept this PC from signing in before, empty when nothing has. */
  readonly trouble: string;
}

/** Signs this PC in to the hub that it runs itself. */
export function HubHostSignIn({ ownAddress, trouble }: SignInProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['panel']}>
      <strong>{t('hubHost.signIn.title')}</strong>
      <p>{t('hubHost.signIn.lead')}</p>
      {trouble && <Alert showIcon type="error" title={trouble} style={{ marginBottom: 12 }} />}
      <SignInForm address={ownAddress} />
    </div>
  );
}
