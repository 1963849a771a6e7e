import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import { useServices } from '../../data/services-context.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { DateFields, datesOf, type DateValues } from './date-fields.tsx';

interface DatesDialogProps {
  readonly cycle: Cycle;
  readonly onClose: () => void;
}

/** Changes the year's dates. */
export function DatesDialog({ cycle, onClose }: DatesDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const [form] = Form.useForm<DateValues>();
  const save = async (values: DateValues) => {
    if (!(await run(() => repositories.cycles.setDates(cycle.id, datesOf(values))))) return;
    void message.success(t('cycles.dates.saved'));
    onClose();
  };
  const { cutoff, selfDeadline, townshipDeadline, panelDeadline } = cycle;
  return (
    <FormDialog
      form={form}
      title={t('cycles.dates.editTitle')}
      okText={t('common.save')}
      busy={busy}
      requiredMark={false}
      initialValues={{
        cutoff,
        selfDeadline: selfDeadline ?? '',
        townshipDeadline: townshipDeadline ?? '',
        panelDeadline: panelDeadline ?? '',
      }}
      onFinish={save}
      onClose={onClose}
    >
      <DateFields />
    </FormDialog>
  );
}
