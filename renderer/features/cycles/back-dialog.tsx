import { App, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { earlierStages, reopenedBy } from '../../../shared/domain/cycle-steps.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { CycleStage } from '../../../shared/schema/cycle-step.ts';
import { useServices } from '../../data/services-context.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { errorMessage } from '../../ui/show-error.ts';
import { useCommand } from '../../ui/use-command.ts';
import { useFormDraft } from '../../ui/use-form-draft.ts';
import styles from './cycles.module.css';

interface BackDialogProps {
  readonly cycleId: string;
  readonly stage: CycleStage;
  readonly onClose: () => void;
}

interface BackValues {
  readonly to?: CycleStage;
  readonly reason: string;
}

/** Asks where to and why, and says what has to be done anew afterwards. */
export function BackDialog({ cycleId, stage, onClose }: BackDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const [form] = Form.useForm<BackValues>();
  const draft = useFormDraft<BackValues>(`cycle-back|${cycleId}`);
  const to = Form.useWatch('to', form);
  const reopened = to ? reopenedBy(stage, to) : [];
  const submit = async ({ to: chosen, reason }: BackValues) => {
    if (!chosen || !(await run(() => repositories.cycles.takeStep(cycleId, chosen, reason)))) return;
    draft.drop();
    void message.success(t('cycles.step.backDone', { stage: t(`cycles.stage.${chosen}`) }));
    onClose();
  };
  const label = t('cycles.step.reason');
  const reasonRequired = errorMessage(new AppError('REASON_REQUIRED', { field: label }));
  return (
    <FormDialog
      form={form}
      title={t('cycles.step.backTitle')}
      okText={t('cycles.step.backOk')}
      busy={busy}
      requiredMark={false}
      initialValues={{ reason: '', ...draft.restored }}
      onValuesChange={(_, values) => draft.keep(values)}
      onFinish={submit}
      onClose={onClose}
      foot={
        reopened.length > 0 && (
          <>
            {t('cycles.step.reopens')}
            <ul className={styles['list']}>
              {reopened.map((one) => (
                <li key={one}>{t(`cycles.step.reopened.${one}`)}</li>
              ))}
            </ul>
          </>
        )
      }
    >
      <Form.Item
        name="to"
        label={t('cycles.step.backTo')}
        rules={[{ required: true, message: t('cycles.step.backToRequired') }]}
      >
        <Select
          options={earlierStages(stage)
            .toReversed()
            .map((value) => ({ value, label: t(`cycles.stage.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={label}
        rules={[{ required: true, whitespace: true, message: reasonRequired }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount placeholder={t('cycles.step.reasonHint')} />
      </Form.Item>
    </FormDialog>
  );
}
