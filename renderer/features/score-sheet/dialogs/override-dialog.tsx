import { Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../../shared/domain/format-points.ts';
import { ratePointChoices } from '../../../../shared/domain/rates.ts';
import type { Policies } from '../../../../shared/schema/scheme.ts';
import type { RatesItem } from '../../../../shared/schema/scheme-item.ts';
import type { ScoreOverride } from '../../../../shared/schema/sheet.ts';
import { useFormDraft } from '../../../ui/use-form-draft.ts';
import { OwnForm } from '../../../ui/own-form.tsx';

interface OverrideDialogProps {
  /** Names the draft of what is typed here. */
  readonly draftKey: string;
  readonly item: RatesItem;
  readonly policies: Policies;
  readonly computed: number;
  readonly onGive: (override: ScoreOverride) => void;
  readonly onClose: () => void;
}

/** Sets a computed score aside, which takes a reason. */
export function OverrideDialog({ draftKey, item, policies, computed, onGive, onClose }: OverrideDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<ScoreOverride>();
  const others = ratePointChoices(item, policies.rateCombine).filter((points) => points !== computed);
  const draft = useFormDraft<ScoreOverride>(draftKey);
  const finish = ({ points, reason }: ScoreOverride): void => {
    onGive({ points, reason: reason.trim() });
    draft.drop();
    onClose();
  };
  return (
    <Modal
      open
      title={t('scoreSheet.overrideDialog.title', { item: `${item.code} ${item.name}` })}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('scoreSheet.overrideDialog.hint', { points: formatPoints(computed) })}</p>
      <OwnForm
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...draft.restored }}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={finish}
      >
        <Form.Item
          name="points"
          label={t('scoreSheet.overrideDialog.points')}
          rules={[{ required: true, message: t('scoreSheet.overrideDialog.needPoints') }]}
        >
          <Radio.Group
            options={others.map((value) => ({
              value,
              label: t('scoreSheet.points', { points: formatPoints(value) }),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('scoreSheet.overrideDialog.reason')}
          rules={[{ required: true, whitespace: true, message: t('scoreSheet.overrideDialog.needReason') }]}
        >
          <Input.TextArea
            rows={3}
            maxLength={500}
            placeholder={t('scoreSheet.overrideDialog.reasonPlaceholder')}
          />
        </Form.Item>
      </OwnForm>
    </Modal>
  );
}
