import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Course } from '../../../shared/schema/qualification.ts';
import { newId } from '../../data/new-id.ts';
import { useServices } from '../../data/services-context.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import {
  blankTraining,
  readTraining,
  TrainingFields,
  type TrainingValues,
} from '../../ui/training-fields.tsx';
import { useCommand } from '../../ui/use-command.ts';

interface CourseValues extends TrainingValues {
  readonly place: string;
  readonly cancelled: boolean;
}

const blank: CourseValues = { ...blankTraining, place: '', cancelled: false };

const valuesOf = ({ kind, on, title, place, hours, cancelled }: Course): CourseValues => ({
  kind,
  on,
  title,
  place,
  hours: String(hours),
  cancelled: cancelled === true,
});

interface CourseDialogProps {
  /** Null for a new one. */
  readonly course: Course | null;
  readonly onClose: () => void;
}

/** 培训班: what it is about, when, and how many hours it counts. */
export function CourseDialog({ course, onClose }: CourseDialogProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const [form] = Form.useForm<CourseValues>();
  const save = async ({ place, cancelled, ...values }: CourseValues) => {
    const training = readTraining(values);
    if (!training) return;
    const saved: Course = {
      id: course?.id ?? newId('course'),
      ...training,
      place: place.trim(),
      ...(cancelled && { cancelled: true as const }),
    };
    if (await run(() => repositories.qualification.saveCourse(saved))) onClose();
  };
  return (
    <FormDialog
      form={form}
      title={course ? t('qualification.course.edit') : t('qualification.course.add')}
      okText={t('common.save')}
      busy={busy}
      requiredMark={false}
      initialValues={course ? valuesOf(course) : blank}
      onFinish={save}
      onClose={onClose}
    >
      <TrainingFields />
      <Form.Item name="place" label={t('qualification.course.place')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      {course && (
        <Form.Item name="cancelled" valuePropName="checked">
          <Checkbox>{t('qualification.course.notHeld')}</Checkbox>
        </Form.Item>
      )}
    </FormDialog>
  );
}
