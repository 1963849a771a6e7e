import { Alert, App, Form, Input, Modal, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Proceeding } from '../../../shared/domain/proceedings-of.ts';
import { addWorkingDays } from '../../../shared/domain/working-days.ts';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { NoticeDetail, ObjectionDetail } from '../../../shared/schema/proceeding.ts';
import { useServices } from '../../data/services-context.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import { useCommand } from '../../ui/use-command.ts';
import { useFormDraft } from '../../ui/use-form-draft.ts';
import styles from './notice.module.css';
import type { NoticeOffice } from './office.ts';
import { OwnForm } from '../../ui/own-form.tsx';

/** Working days within which an objection is answered, an assumption that the form says and lets change. */
const answerDays = 5;

const channels = ['visit', 'letter', 'phone', 'online'] as const;
const wholeList = '';

interface Fields {
  readonly about: string;
  readonly receivedOn: string;
  readonly channel: ObjectionDetail['channel'];
  readonly signed: boolean;
  readonly name?: string;
  readonly contact?: string;
  readonly content: string;
  readonly dueOn: string;
}

interface ObjectionDialogProps {
  readonly office: NoticeOffice;
  readonly notice: Proceeding<NoticeDetail>;
  readonly onClose: () => void;
}

/** Registers an objection, signed or not, on the last day and after it (domain §7 row 37). */
export function ObjectionDialog({ office, notice, onClose }: ObjectionDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories, store } = useServices();
  const { cycle, calendar, today } = office;
  const [form] = Form.useForm<Fields>();
  const draft = useFormDraft<Fields>(`${store.actor.id}.objection.${cycle.id}`);
  const { busy, run } = useCommand();
  const initial = {
    about: wholeList,
    receivedOn: today,
    channel: 'letter' as const,
    signed: true,
    dueOn: addWorkingDays(calendar, today, answerDays),
    ...draft.restored,
  };
  const signed = Form.useWatch('signed', form) ?? initial.signed;
  const receivedOn = parseDate(Form.useWatch('receivedOn', form) ?? '') ?? '';
  const { endsOn, rows } = notice.detail;
  const follow = (changed: Partial<Fields>, values: Fields) => {
    draft.keep(values);
    const received = changed.receivedOn === undefined ? null : parseDate(changed.receivedOn);
    if (received) form.setFieldsValue({ dueOn: addWorkingDays(calendar, received, answerDays) });
  };
  const save = async (fields: Fields) => {
    const dueOn = parseDate(fields.dueOn) ?? '';
    const saved = await run(() =>
      repositories.proceedings.registerObjection(cycle.id, {
        noticeId: notice.id,
        about: fields.about === wholeList ? null : fields.about,
        receivedOn: parseDate(fields.receivedOn) ?? '',
        channel: fields.channel,
        signed: fields.signed,
        name: fields.signed ? (fields.name?.trim() ?? '') : '',
        contact: fields.signed ? (fields.contact?.trim() ?? '') : '',
        content: fields.content,
        dueOn,
      }),
    );
    if (!saved) return;
    draft.drop();
    void message.success(t('notice.objection.registered', { date: dueOn }));
    onClose();
  };
  return (
    <Modal
      open
      width={680}
      style={{ top: 24 }}
      title={t('notice.objection.registerTitle')}
      okText={t('common.save')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <OwnForm
        form={form}
        layout="vertical"
        initialValues={initial}
        onValuesChange={follow}
        onFinish={(fields) => void save(fields)}
      >
        <Form.Item name="about" label={t('notice.objection.about')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={[
              { value: wholeList, label: t('notice.objection.whole') },
              ...rows.map(({ candidacyId, name, union }) => ({
                value: candidacyId,
                label: `${name}　${union}`,
              })),
            ]}
          />
        </Form.Item>
        <div className={styles['fields']}>
          <Form.Item
            name="receivedOn"
            label={t('notice.objection.receivedOn')}
            required
            rules={[dateRule(t('notice.objection.receivedOn'), true)]}
          >
            <DateInput />
          </Form.Item>
          <Form.Item name="channel" label={t('notice.objection.channel')}>
            <Select
              options={channels.map((value) => ({ value, label: t(`notice.objection.channels.${value}`) }))}
            />
          </Form.Item>
          <Form.Item
            name="dueOn"
            label={t('notice.objection.dueOn')}
            required
            rules={[dateRule(t('notice.objection.dueOn'), true)]}
            extra={t('notice.objection.dueHint')}
          >
            <DateInput />
          </Form.Item>
        </div>
        {receivedOn > endsOn && (
          <Alert
            type="info"
            showIcon
            style={{ marginBottom: 12 }}
            title={t('notice.objection.late', { date: endsOn })}
          />
        )}
        <Form.Item name="signed" label={t('notice.objection.signed')}>
          <Radio.Group
            options={[
              { value: true, label: t('notice.objection.signedYes') },
              { value: false, label: t('notice.objection.signedNo') },
            ]}
          />
        </Form.Item>
        {signed && (
          <div className={styles['pair']}>
            <Form.Item
              name="name"
              label={t('notice.objection.name')}
              rules={[{ required: true, whitespace: true }]}
            >
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="contact" label={t('notice.objection.contact')}>
              <Input maxLength={100} placeholder={t('common.optional')} />
            </Form.Item>
          </div>
        )}
        <Form.Item
          name="content"
          label={t('notice.objection.content')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      </OwnForm>
    </Modal>
  );
}
