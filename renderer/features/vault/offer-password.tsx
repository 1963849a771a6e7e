import { Alert, Form, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Calls } from '../../../shared/ipc/channels.ts';
import { NewPasswordFields, type NewPassword } from '../../ui/new-password-fields.tsx';
import { useTold } from '../../ui/use-told.ts';
import { OwnForm } from '../../ui/own-form.tsx';

/** Offers an office that begins a password; it is asked for again at home until there is one. */
export function OfferPassword({ vault }: { readonly vault: Calls<'vault'> }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<NewPassword>();
  const [open, setOpen] = useState(true);
  const { busy, trouble, tell } = useTold();
  const set = async ({ password }: NewPassword) => {
    if (await tell(async () => void (await vault.setPassword({ password, current: null })))) setOpen(false);
  };
  return (
    <Modal
      open={open}
      title={t('vault.offer.title')}
      okText={t('vault.set')}
      cancelText={t('vault.offer.later')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={() => setOpen(false)}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <Typography.Paragraph>{t('vault.offer.lead')}</Typography.Paragraph>
      <OwnForm<NewPassword>
        form={form}
        layout="vertical"
        requiredMark={false}
        validateTrigger="onSubmit"
        onFinish={(typed) => void set(typed)}
      >
        <NewPasswordFields />
      </OwnForm>
      {trouble && <Alert showIcon type="error" title={trouble} />}
    </Modal>
  );
}
