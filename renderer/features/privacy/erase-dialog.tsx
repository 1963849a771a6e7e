import { Alert, App, Button, Checkbox, Form, Input, Modal, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ExpiredItem } from '../../../shared/domain/privacy/expired-data.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { RefusedRows } from '../../ui/refused-rows.tsx';
import { errorMessage } from '../../ui/show-error.ts';
import { useErasure } from './use-erasure.ts';
import { OwnForm } from '../../ui/own-form.tsx';

interface EraseDialogProps {
  readonly items: readonly ExpiredItem[];
  readonly today: string;
  readonly onClose: () => void;
}

interface EraseValues {
  readonly reason: string;
  readonly sure: boolean;
}

/** The one act that nothing takes back: it lists what goes, asks twice, tells how far it is and what it could not delete. */
export function EraseDialog({ items, today, onClose }: EraseDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { progress, outcome, begin, stop } = useErasure(items, today);
  const [form] = Form.useForm<EraseValues>();
  const count = items.length;
  const erase = async ({ reason }: EraseValues) => {
    const erasure = await begin(reason);
    if (erasure?.deleted.length !== count) return;
    void message.success(t('privacy.erase.done', { count }));
    onClose();
  };
  const deleted = outcome?.deleted.length ?? 0;
  const untouched = outcome ? count - deleted - outcome.kept.length : 0;
  const isAsking = progress === null && !outcome;
  return (
    <Modal
      open
      width={620}
      title={t('privacy.erase.title', { count })}
      footer={
        <>
          {!outcome && (
            <Button onClick={isAsking ? onClose : stop}>
              {t(isAsking ? 'common.cancel' : 'privacy.erase.stop')}
            </Button>
          )}
          {progress === null && (
            <Button type="primary" danger={!outcome} onClick={outcome ? onClose : form.submit}>
              {t(outcome ? 'common.close' : 'privacy.erase.ok')}
            </Button>
          )}
        </>
      }
      closable={progress === null}
      keyboard={progress === null}
      mask={{ closable: false }}
      onCancel={progress === null ? onClose : stop}
    >
      {isAsking && (
        <>
          <Alert type="warning" showIcon title={t('privacy.erase.text')} style={{ marginBottom: 12 }} />
          <ul style={{ maxHeight: 180, overflow: 'auto', margin: '0 0 12px', paddingInlineStart: 20 }}>
            {items.map(({ key, kind, name, cycleId }) => (
              <li key={key}>
                <strong>{name}</strong>　{t(`privacy.what.${kind}`, { cycle: cycleId ?? '' })}
              </li>
            ))}
          </ul>
          <p>{t('privacy.erase.keeps')}</p>
          <EraseFields form={form} onFinish={(values) => void erase(values)} />
        </>
      )}
      {progress !== null && (
        <>
          <p role="status">{t('privacy.erase.progress', { done: progress, count })}</p>
          <Progress percent={Math.round((progress / count) * 100)} />
        </>
      )}
      {outcome && <p role="status">{t('privacy.erase.some', { deleted, untouched })}</p>}
      <RefusedRows
        title={t('privacy.erase.kept', { count: outcome?.kept.length ?? 0 })}
        rows={(outcome?.kept ?? []).map(({ item, cause }) => ({
          id: item.key,
          name: item.name,
          text: errorMessage(cause),
        }))}
      />
    </Modal>
  );
}

interface EraseFieldsProps {
  readonly form: ReturnType<typeof Form.useForm<EraseValues>>[0];
  readonly onFinish: (values: EraseValues) => void;
}

function EraseFields({ form, onFinish }: EraseFieldsProps) {
  const { t } = useTranslation();
  const field = t('privacy.erase.reason');
  return (
    <OwnForm
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ reason: '', sure: false }}
      onFinish={onFinish}
    >
      <Form.Item
        name="reason"
        label={field}
        rules={[
          {
            required: true,
            whitespace: true,
            message: errorMessage(new AppError('REASON_REQUIRED', { field })),
          },
        ]}
      >
        <Input.TextArea rows={2} maxLength={500} placeholder={t('privacy.erase.reasonExample')} />
      </Form.Item>
      <Form.Item
        name="sure"
        valuePropName="checked"
        rules={[
          {
            validator: (_rule, value: boolean) =>
              value ? Promise.resolve() : Promise.reject(new Error(t('privacy.erase.sureMissing'))),
          },
        ]}
      >
        <Checkbox>{t('privacy.erase.sure')}</Checkbox>
      </Form.Item>
    </OwnForm>
  );
}
