import { Button, Space, Typography, type TableColumnType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Appointment, EnterpriseUnion, Training } from '../../../shared/schema/union.ts';
import { useServices } from '../../data/services-context.tsx';
import { SavedTable } from '../../ui/saved-table.tsx';
import { TrainingSummary } from '../../ui/training-summary.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useUndo } from '../../ui/use-undo.tsx';
import { TrainingForm } from './training-form.tsx';

interface TrainingEditorProps {
  readonly union: EnterpriseUnion;
  readonly officer: Appointment;
  readonly mayEdit: boolean;
}

const byDay = (a: Training, b: Training): number => b.on.localeCompare(a.on) || a.id.localeCompare(b.id);

/** 培训“1+N” of a social worker: what was attended, and a line to add more. */
export function TrainingEditor({ union, officer, mayEdit }: TrainingEditorProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const undo = useUndo();
  const training = officer.training ?? [];
  const save = (next: readonly Training[]) =>
    repositories.unions.saveOfficer(union.id, { ...officer, training: [...next] });
  const remove = async (one: Training) => {
    if (!(await run(() => save(training.filter(({ id }) => id !== one.id))))) return;
    undo(t('training.removed', { title: one.title }), () => save(training));
  };
  const columns: readonly TableColumnType<Training>[] = [
    { key: 'on', title: t('training.on'), dataIndex: 'on', width: 110 },
    {
      key: 'kind',
      title: t('training.kind'),
      width: 120,
      render: (_, { kind }) => t(`training.kinds.${kind}`),
    },
    { key: 'title', title: t('training.name'), dataIndex: 'title', ellipsis: true },
    { key: 'hours', title: t('training.hours'), dataIndex: 'hours', width: 64, align: 'right' },
    {
      key: 'actions',
      width: 72,
      hidden: !mayEdit,
      render: (_, one) => (
        <Button type="link" size="small" danger onClick={() => void remove(one)}>
          {t('common.remove')}
        </Button>
      ),
    },
  ];
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      <TrainingSummary training={training} />
      {training.length > 0 && (
        <SavedTable<Training>
          exported={`${union.name} ${t('training.title')}`}
          dated={false}
          size="small"
          rowKey="id"
          pagination={false}
          columns={columns}
          rows={[...training].sort(byDay)}
        />
      )}
      {training.length === 0 && mayEdit && (
        <Typography.Text type="secondary">{t('training.none')}</Typography.Text>
      )}
      {mayEdit && <TrainingForm busy={busy} onAdd={(one) => run(() => save([...training, one]))} />}
    </Space>
  );
}
