import { App, Checkbox, Form, InputNumber, Modal, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import type { SchemeVersion } from '../../../shared/schema/scheme-version.ts';
import { useCycleChoice } from '../../data/cycle-choice.tsx';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { DateFields, datesOf, type DateValues } from './date-fields.tsx';
import { firstValues } from './first-values.ts';
import { OwnForm } from '../../ui/own-form.tsx';

export interface BeginValues extends DateValues {
  readonly year: number;
  readonly schemeKey: string;
  readonly keepPanel: boolean;
}

interface BeginDialogProps {
  /** The newest year there is, which the new one follows. */
  readonly last: Cycle | null;
  readonly schemes: readonly SchemeVersion[];
  readonly onClose: () => void;
}

/** Begins a year as a draft, filled in after last year's. */
export function BeginDialog({ last, schemes, onClose }: BeginDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories, store } = useServices();
  const { choose } = useCycleChoice();
  const { busy, run } = useCommand();
  const [form] = Form.useForm<BeginValues>();
  const panel = last?.panel ?? [];
  const begin = ({ year, schemeKey, keepPanel, ...dates }: BeginValues) =>
    run(async () => {
      const kept = keepPanel ? [...panel] : [];
      const id = await repositories.cycles.begin({ year, schemeKey, panel: kept, ...datesOf(dates) });
      choose(id);
      void message.success(t('cycles.begin.done', { year }));
      onClose();
    });
  return (
    <Modal
      open
      title={t('cycles.begin.title')}
      okText={t('cycles.begin.ok')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
      style={{ top: 32 }}
    >
      <Typography.Paragraph type="secondary">{t('cycles.begin.explain')}</Typography.Paragraph>
      <OwnForm<BeginValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={firstValues(last, schemes, store.clock.now().getFullYear())}
        onFinish={(values) => void begin(values)}
      >
        <Form.Item
          name="year"
          label={t('cycles.begin.year')}
          rules={[
            {
              required: true,
              type: 'integer',
              min: 2000,
              max: 2100,
              message: t('cycles.begin.yearRequired'),
            },
          ]}
        >
          <InputNumber style={{ width: 120 }} />
        </Form.Item>
        <Form.Item
          name="schemeKey"
          label={t('cycles.begin.scheme')}
          rules={[{ required: true, message: t('cycles.begin.schemeRequired') }]}
        >
          <Select
            options={schemes.map(({ id, content }) => ({
              value: id,
              label: `${content.name} v${content.version}`,
            }))}
          />
        </Form.Item>
        <DateFields />
        {last && panel.length > 0 && (
          <Form.Item name="keepPanel" valuePropName="checked">
            <Checkbox>{t('cycles.begin.panel', { year: last.year, count: panel.length })}</Checkbox>
          </Form.Item>
        )}
      </OwnForm>
    </Modal>
  );
}
