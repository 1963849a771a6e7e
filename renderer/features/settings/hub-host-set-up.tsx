import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../shared/lib/app-error.ts';
import { useServices } from '../../data/services-context.tsx';
import styles from './settings.module.css';
import type { Connect } from './use-connect.ts';
import { OwnForm } from '../../ui/own-form.tsx';

interface Admin {
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly repeat: string;
}

interface SetUpProps {
  readonly ownAddress: string;
  readonly connecting: Connect;
}

/** Makes the city's first administrator and signs this PC in as him. */
export function HubHostSetUp({ ownAddress, connecting: { busy, trouble, connect } }: SetUpProps) {
  const { t } = useTranslation();
  const { bridge, profile } = useServices();
  const setUp = ({ name, login, password }: Admin) =>
    connect(async (machine) => {
      if (!bridge.hubHost) throw new AppError('NOT_IN_BROWSER');
      await bridge.hubHost.setUp({ name: name.trim(), login: login.trim(), password });
      await bridge.hub.configure({ address: ownAddress });
      return bridge.hub.signIn({ account: login.trim(), password, ...machine });
    });
  return (
    <div className={styles['panel']}>
      <strong>{t('hubHost.setUp.title')}</strong>
      <p>{t('hubHost.setUp.lead')}</p>
      <OwnForm<Admin>
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        initialValues={{ name: profile.actorName, login: '', password: '', repeat: '' }}
        onFinish={(admin) => void setUp(admin)}
        className={styles['twoColumns'] ?? ''}
      >
        <Form.Item
          name="name"
          label={t('hubHost.setUp.name')}
          rules={[{ required: true, whitespace: true, message: t('hubHost.setUp.nameRequired') }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="login"
          label={t('hubHost.setUp.login')}
          rules={[{ required: true, pattern: /^\s*\S{3,}\s*$/, message: t('hubHost.setUp.loginRequired') }]}
        >
          <Input maxLength={60} autoComplete="username" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('hubHost.setUp.password')}
          extra={t('hubHost.setUp.passwordHint')}
          rules={[{ required: true, message: t('hubHost.setUp.passwordRequired') }]}
        >
          <Input.Password maxLength={128} autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="repeat"
          label={t('hubHost.setUp.repeat')}
          dependencies={['password']}
          rules={[
            ({ getFieldValue }) => ({
              validator: async (_, value) => {
                if (value !== getFieldValue('password')) throw new Error(t('hubHost.setUp.repeatWrong'));
              },
            }),
          ]}
        >
          <Input.Password maxLength={128} autoComplete="new-password" />
        </Form.Item>
        {trouble && <Alert showIcon type="error" title={trouble} className={styles['wide'] ?? ''} />}
        <Button type="primary" htmlType="submit" loading={busy} className={styles['submit'] ?? ''}>
          {t('hubHost.setUp.submit')}
        </Button>
      </OwnForm>
    </div>
  );
}
