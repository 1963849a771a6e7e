import { InboxOutlined } from '@ant-design/icons';
import { Alert, Form, Input, Modal, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Value } from 'typebox/value';
import { AppError } from '../../../shared/lib/app-error.ts';
import {
  MeetingPackageSchema,
  type MeetingPackage,
  type PackageFacts,
  type TakeOver,
} from '../../../shared/sync/meeting-package.ts';
import { useServices } from '../../data/services-context.tsx';
import { hubAnswer } from '../../sync/hub-answer.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { useCommand } from '../../ui/use-command.ts';
import { TakeOverResult } from './take-over-result.tsx';
import { OwnForm } from '../../ui/own-form.tsx';

interface TakeOverDialogProps {
  readonly onTaken: () => void;
  readonly onClose: () => void;
}

interface Chosen {
  readonly given: MeetingPackage;
  readonly facts: PackageFacts;
}

/** @throws AppError MEETING_PACKAGE_DAMAGED */
async function readFile(file: File): Promise<MeetingPackage> {
  const value: unknown = await file
    .text()
    .then(JSON.parse)
    .catch(() => undefined);
  if (!Value.Check(MeetingPackageSchema, value)) throw new AppError('MEETING_PACKAGE_DAMAGED');
  return value;
}

/** The city's hub takes over a meeting from a file: what it is, the code, and what became of it. */
export function TakeOverDialog({ onTaken, onClose }: TakeOverDialogProps) {
  const { t } = useTranslation();
  const { meetings } = useServices().bridge;
  const { busy, run } = useCommand();
  const [form] = Form.useForm<{ code?: string }>();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [taken, setTaken] = useState<TakeOver | null>(null);
  const choose = (file: File) =>
    run(async () => {
      const given = await readFile(file);
      setChosen({ given, facts: await hubAnswer(meetings.checkPackage({ package: given })) });
    });
  const take = ({ given }: Chosen, code: string) =>
    run(async () => {
      setTaken(await hubAnswer(meetings.takeOver({ package: given, code })));
      onTaken();
    });
  return (
    <Modal
      open
      width={640}
      title={t('panelDay.package.take')}
      okText={taken ? t('common.close') : t('panelDay.package.submit')}
      okButtonProps={{ disabled: !chosen }}
      confirmLoading={busy}
      onOk={taken ? onClose : form.submit}
      onCancel={onClose}
    >
      {!chosen && (
        <Upload.Dragger
          accept=".json"
          showUploadList={false}
          disabled={busy}
          beforeUpload={(file) => {
            void choose(file);
            return false;
          }}
        >
          <p className="ant-upload-drag-icon">
            <InboxOutlined />
          </p>
          <p className="ant-upload-text">{t('panelDay.package.choose')}</p>
          <p className="ant-upload-hint">{t('panelDay.package.chooseHint')}</p>
        </Upload.Dragger>
      )}
      {chosen && <Facts facts={chosen.facts} />}
      {chosen && !taken && (
        <OwnForm
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ code = '' }) => void take(chosen, code)}
        >
          {chosen.facts.own ? (
            <Alert type="success" title={t('panelDay.package.own')} />
          ) : (
            <Form.Item
              name="code"
              label={t('panelDay.package.codeLabel')}
              extra={t('panelDay.package.codeHint')}
              rules={[{ required: true, whitespace: true, message: t('panelDay.package.codeRequired') }]}
            >
              <Input autoComplete="off" maxLength={40} placeholder="ABCD-EFGH-JKMN" />
            </Form.Item>
          )}
        </OwnForm>
      )}
      {taken && <TakeOverResult taken={taken} />}
    </Modal>
  );
}

function Facts({ facts }: { readonly facts: PackageFacts }) {
  const { t } = useTranslation();
  const { heldOn: date, madeAt, madeBy: by } = facts;
  return <p>{t('panelDay.package.facts', { ...facts, date, time: formatInstant(madeAt), by })}</p>;
}
