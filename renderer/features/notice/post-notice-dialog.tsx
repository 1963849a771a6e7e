import { Alert, App, Form, Input, Modal, type FormRule } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noticeEnd } from '../../../shared/domain/notice-problems.ts';
import { unknownStrokes } from '../../../shared/domain/stroke-order.ts';
import { countWorkingDays } from '../../../shared/domain/working-days.ts';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import { personalNumbers } from '../../../shared/domain/masking/personal-numbers.ts';
import { useServices } from '../../data/services-context.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import { publicTextRule } from '../../ui/public-text-rule.ts';
import { useCommand } from '../../ui/use-command.ts';
import { useFormDraft } from '../../ui/use-form-draft.ts';
import styles from './notice.module.css';
import type { NoticeOffice } from './office.ts';
import { OrderList } from './order-list.tsx';
import { OwnForm } from '../../ui/own-form.tsx';

interface Fields {
  readonly title: string;
  readonly docNo?: string;
  readonly postedOn: string;
  readonly endsOn: string;
  readonly endReason?: string;
  readonly places: string;
  readonly contact: string;
}

interface PostNoticeDialogProps {
  readonly office: NoticeOffice;
  readonly onClose: () => void;
}

/** Posts the list: its days by the calendar, its order by level and strokes, both to be mended by hand. */
export function PostNoticeDialog({ office, onClose }: PostNoticeDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories, store } = useServices();
  const { cycle, issuer, calendar, today } = office;
  const [form] = Form.useForm<Fields>();
  const draft = useFormDraft<Fields>(`${store.actor.id}.notice.${cycle.id}`);
  const [rows, setRows] = useState(office.rows);
  const { busy, run } = useCommand();
  const postedOn = parseDate(Form.useWatch('postedOn', form) ?? today);
  const endsOn = parseDate(Form.useWatch('endsOn', form) ?? '');
  const end = postedOn ? noticeEnd(calendar, postedOn) : '';
  const days = postedOn && endsOn ? countWorkingDays(calendar, postedOn, endsOn) : null;
  const unknown = rows.filter(({ name }) => unknownStrokes(name).length > 0).map(({ name }) => name);
  const assumed = [postedOn, endsOn].find((date) => date && !calendar.isKnown(date));
  const save = async (fields: Fields) => {
    const [from, to] = [parseDate(fields.postedOn) ?? '', parseDate(fields.endsOn) ?? ''];
    const saved = await run(() =>
      repositories.proceedings.postNotice(cycle.id, {
        title: fields.title.trim(),
        docNo: fields.docNo?.trim() ?? '',
        postedOn: from,
        endsOn: to,
        workingDays: countWorkingDays(calendar, from, to),
        endReason: fields.endReason?.trim() || null,
        places: fields.places.trim(),
        contact: fields.contact.trim(),
        rows: [...rows],
      }),
    );
    if (!saved) return;
    draft.drop();
    void message.success(t('notice.posting.done'));
    onClose();
  };
  const mobileWarning: FormRule = {
    warningOnly: true,
    validator: (_rule, value: string | undefined) =>
      personalNumbers(value ?? '').some(({ kind }) => kind === 'mobile')
        ? Promise.reject(new Error(t('notice.posting.contactMobile')))
        : Promise.resolve(),
  };
  const initial: Partial<Fields> = {
    title: t('notice.posting.defaultTitle', {
      year: cycle.year,
      context: issuer.subject.kind,
      subject: issuer.subject.name,
    }),
    postedOn: today,
    endsOn: noticeEnd(calendar, today),
    places: t('notice.posting.placesDefault'),
    ...draft.restored,
  };
  const followPosting = (changed: Partial<Fields>, values: Fields) => {
    draft.keep(values);
    const posted = changed.postedOn === undefined ? null : parseDate(changed.postedOn);
    if (posted) form.setFieldsValue({ endsOn: noticeEnd(calendar, posted) });
  };
  return (
    <Modal
      open
      width={820}
      style={{ top: 24 }}
      title={t('notice.posting.title')}
      okText={t('notice.posting.ok')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <OwnForm
        form={form}
        layout="vertical"
        initialValues={initial}
        onValuesChange={followPosting}
        onFinish={(fields) => void save(fields)}
      >
        <Form.Item
          name="title"
          label={t('notice.posting.heading')}
          rules={[{ required: true, whitespace: true }, publicTextRule(t('notice.posting.heading'))]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <div className={styles['fields']}>
          <Form.Item
            name="postedOn"
            label={t('notice.posting.postedOn')}
            required
            rules={[dateRule(t('notice.posting.postedOn'), true)]}
          >
            <DateInput />
          </Form.Item>
          <Form.Item
            name="endsOn"
            label={t('notice.posting.endsOn')}
            required
            rules={[dateRule(t('notice.posting.endsOn'), true)]}
            extra={
              <>
                {end && t('notice.posting.endsHint', { date: end })}
                {days !== null && days > 0 && ` ${t('notice.posting.days', { days })}`}
              </>
            }
          >
            <DateInput />
          </Form.Item>
          <Form.Item
            name="docNo"
            label={t('notice.posting.docNo')}
            rules={[publicTextRule(t('notice.posting.docNo'))]}
          >
            <Input maxLength={100} placeholder={t('common.optional')} />
          </Form.Item>
        </div>
        {assumed && (
          <Alert
            type="warning"
            showIcon
            style={{ marginBottom: 12 }}
            title={t('notice.section.assumed', { year: assumed.slice(0, 4) })}
          />
        )}
        {endsOn !== end && (
          <Form.Item
            name="endReason"
            label={t('notice.posting.endReason')}
            rules={[{ required: true, whitespace: true }, publicTextRule(t('notice.posting.endReason'))]}
          >
            <Input maxLength={500} placeholder={t('notice.posting.endReasonHint')} />
          </Form.Item>
        )}
        <div className={styles['pair']}>
          <Form.Item
            name="places"
            label={t('notice.posting.places')}
            rules={[publicTextRule(t('notice.posting.places'))]}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item
            name="contact"
            label={t('notice.posting.contact')}
            rules={[
              { required: true, whitespace: true },
              publicTextRule(t('notice.posting.contact'), ['idNumber', 'account']),
              mobileWarning,
            ]}
          >
            <Input maxLength={100} placeholder={t('notice.posting.contactHint')} />
          </Form.Item>
        </div>
        {unknown.length > 0 && (
          <Alert
            type="warning"
            showIcon
            style={{ marginBottom: 12 }}
            title={t('notice.posting.unknown', { names: unknown.join('、') })}
          />
        )}
        <Form.Item label={t('notice.posting.order')} style={{ marginBottom: 0 }}>
          <OrderList rows={rows} onChange={setRows} />
        </Form.Item>
      </OwnForm>
    </Modal>
  );
}
