import { Alert, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../shared/lib/app-error.ts';
import { isErrorCode } from '../../../shared/lib/error-texts.ts';
import type { HandOver, HandOverRequest, TakeOver } from '../../../shared/sync/meeting-package.ts';
import { useServices } from '../../data/services-context.tsx';
import { hubAnswer } from '../../sync/hub-answer.ts';
import { useCommand } from '../../ui/use-command.ts';
import { TakeOverResult } from './take-over-result.tsx';
import { OwnForm } from '../../ui/own-form.tsx';

interface HandOverDialogProps {
  readonly meetingId: string;
  readonly onClose: () => void;
}

/** @throws AppError why the city's hub took nothing */
function takenOf(answer: HandOver): TakeOver {
  if (answer.kind === 'taken') return answer.taken;
  const { code, params } = answer;
  throw isErrorCode(code) ? new AppError(code, params) : new AppError('HUB_FAILED', { reference: code });
}

const required = (message: string) => [{ required: true, whitespace: true, message }];

/** Hands the meeting to the city's hub over the network; the city's admin signs in for it. */
export function HandOverDialog({ meetingId: id, onClose }: HandOverDialogProps) {
  const { t } = useTranslation();
  const { meetings } = useServices().bridge;
  const { busy, run } = useCommand();
  const [form] = Form.useForm<HandOverRequest>();
  const [taken, setTaken] = useState<TakeOver | null>(null);
  const send = (to: HandOverRequest) =>
    run(async () => setTaken(takenOf(await hubAnswer(meetings.handOver({ id, ...to })))));
  return (
    <Modal
      open
      width={640}
      title={t('panelDay.handOver.title')}
      okText={taken ? t('common.close') : t('panelDay.handOver.submit')}
      confirmLoading={busy}
      onOk={taken ? onClose : form.submit}
      onCancel={onClose}
      cancelButtonProps={{ style: { display: taken ? 'none' : undefined } }}
    >
      {taken ? (
        <TakeOverResult taken={taken} />
      ) : (
        <OwnForm
          form={form}
          layout="vertical"
          requiredMark={false}
          disabled={busy}
          onFinish={(to) => void send(to)}
        >
          <Alert type="info" title={t('panelDay.handOver.text')} style={{ marginBottom: 16 }} />
          <Form.Item
            name="address"
            label={t('panelDay.handOver.address')}
            extra={t('panelDay.handOver.addressHint')}
            rules={required(t('panelDay.handOver.addressRequired'))}
          >
            <Input maxLength={500} placeholder="http://" />
          </Form.Item>
          <Form.Item
            name="account"
            label={t('panelDay.handOver.account')}
            rules={required(t('panelDay.handOver.accountRequired'))}
          >
            <Input autoComplete="off" maxLength={200} />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('panelDay.handOver.password')}
            rules={[{ required: true, message: t('panelDay.handOver.passwordRequired') }]}
          >
            <Input.Password autoComplete="off" maxLength={200} />
          </Form.Item>
        </OwnForm>
      )}
    </Modal>
  );
}
