import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { Course } from '../../../shared/schema/qualification.ts';
import { newId } from '../../data/new-id.ts';
import { useServices } from '../../data/services-context.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import { parseCount } from '../../ui/parse-count.ts';
import { useCommand } from '../../ui/use-command.ts';

interface CourseValues {
  readonly kind: Course['kind'];
  readonly on: string;
  readonly title: string;
  readonly place: string;
  readonly hours: string;
  readonly cancelled: boolean;
}

const blank: CourseValues = { kind: 'post', on: '', title: '', place: '', hours: '', cancelled: false };

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
  const save = async ({ kind, on, title, place, hours, cancelled }: CourseValues) => {
    const day = parseDate(on);
    const count = parseCount(hours);
    if (day === null || count === null) return;
    const facts = { kind, on: day, title: title.trim(), place: place.trim(), hours: count };
    const saved: Course = {
      id: course?.id ?? newId('course'),
      ...facts,
      ...(cancelled && { cancelled: true as const }),
    };
    if (await run(() => repositories.qualification.saveCourse(saved))) onClose();
  };
  const hoursRule = {
    validator: (_rule: unknown, value: string) => {
      const hours = parseCount(value);
      return hours !== null && hours <= 1000
        ? Promise.resolve()
        : Promise.reject(new Error(t('training.hoursInvalid')));
    },
  };
  return (
    <Modal
      open
      title={course ? t('qualification.course.edit') : t('qualification.course.add')}
      okText={t('common.save')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<CourseValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={course ? valuesOf(course) : blank}
        onFinish={(values) => void save(values)}
      >
        <Form.Item
          name="title"
          label={t('training.name')}
          rules={[{ required: true, whitespace: true, message: t('training.nameRequired') }]}
        >
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="kind" label={t('training.kind')}>
          <Select
            options={(['initial', 'post'] as const).map((value) => ({
              value,
              label: t(`training.kinds.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="on" label={t('training.on')} rules={[dateRule(t('training.on'), true)]}>
          <DateInput />
        </Form.Item>
        <Form.Item name="hours" label={t('training.hours')} rules={[hoursRule]}>
          <Input maxLength={4} inputMode="numeric" style={{ width: 150 }} />
        </Form.Item>
        <Form.Item name="place" label={t('qualification.course.place')}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        {course && (
          <Form.Item name="cancelled" valuePropName="checked">
            <Checkbox>{t('qualification.course.notHeld')}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
