import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

export interface NewPassword {
  readonly password: string;
  readonly repeat: string;
}

/** A new password, typed twice. */
export function NewPasswordFields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="password"
        label={t('vault.fields.password')}
        extra={t('vault.fields.rule')}
        rules={[{ required: true, message: t('vault.unlock.passwordRequired') }]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t('vault.fields.repeat')}
        dependencies={['password']}
        rules={[
          { required: true, message: t('vault.fields.differ') },
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(t('vault.fields.differ'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
    </>
  );
}
