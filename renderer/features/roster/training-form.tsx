import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Training } from '../../../shared/schema/union.ts';
import { newId } from '../../data/new-id.ts';
import {
  blankTraining,
  readTraining,
  TrainingFields,
  type TrainingValues,
} from '../../ui/training-fields.tsx';
import styles from './roster.module.css';
import { OwnForm } from '../../ui/own-form.tsx';

interface TrainingFormProps {
  readonly busy: boolean;
  /** @returns whether it was saved; the fields are cleared then. */
  readonly onAdd: (training: Training) => Promise<boolean>;
}

/** One line that adds a course. */
export function TrainingForm({ busy, onAdd }: TrainingFormProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<TrainingValues>();
  const add = async (values: TrainingValues) => {
    const training = readTraining(values);
    if (training && (await onAdd({ id: newId('t'), ...training }))) form.resetFields();
  };
  return (
    <OwnForm<TrainingValues>
      className={styles['training'] ?? ''}
      form={form}
      layout="vertical"
      requiredMark={false}
      validateTrigger="onBlur"
      initialValues={blankTraining}
      onFinish={(values) => void add(values)}
    >
      <TrainingFields />
      <Button htmlType="submit" loading={busy}>
        {t('training.add')}
      </Button>
    </OwnForm>
  );
}
