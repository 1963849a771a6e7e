import { Button, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/schema/person.ts';
import type { EnterpriseUnion } from '../../../shared/schema/union.ts';
import { useServices } from '../../data/services-context.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import { DraftNotice } from '../../ui/draft-notice.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFormDraft } from '../../ui/use-form-draft.ts';
import { useMendField } from '../../ui/use-mend-field.ts';
import { FormerChair } from './former-chair.tsx';
import { standingChair, valuesOfOfficer, type OfficerValues } from './officer-values.ts';
import styles from './roster.module.css';
import { SamePerson } from './same-person.tsx';
import { useSaveOfficer, type EditedOfficer } from './use-save-officer.ts';
import { OwnForm } from '../../ui/own-form.tsx';

interface OfficerFormProps {
  readonly union: EnterpriseUnion;
  readonly edited: EditedOfficer;
  readonly people: ReadonlyMap<string, Person>;
  readonly onDone: () => void;
}

const unionRoles = ['chair', 'viceChair', 'member', 'auditor', 'womenDirector', 'worker'] as const;
const siteRoles = ['keeper'] as const;

/** Adds an officer or changes one. */
export function OfficerForm({ union, edited, people, onDone }: OfficerFormProps) {
  const { t } = useTranslation();
  const { store } = useServices();
  const { busy, run } = useCommand();
  const saveOfficer = useSaveOfficer(union);
  const [form] = Form.useForm<OfficerValues>();
  useMendField(form);
  const appointmentId = edited.appointment?.id ?? null;
  const draft = useFormDraft<OfficerValues>(
    `${store.actor.id}.officer.${union.id}.${appointmentId ?? 'new'}`,
  );
  const site = union.enterprise.kind === 'site';
  const saved = valuesOfOfficer(edited.appointment, edited.person, site ? 'keeper' : null);
  const values: OfficerValues = { ...saved, ...draft.restored, ...Form.useWatch([], form) };
  const context = site ? 'site' : values.role === 'worker' ? 'worker' : 'chair';
  const former = standingChair(union, appointmentId, values);
  const give = () => {
    draft.drop();
    onDone();
  };
  const save = async () => {
    if (await run(() => saveOfficer(edited, { ...saved, ...form.getFieldsValue(true) }))) give();
  };
  return (
    <OwnForm<OfficerValues>
      className={styles['panel'] ?? ''}
      form={form}
      layout="vertical"
      requiredMark={false}
      validateTrigger="onBlur"
      initialValues={{ ...saved, ...draft.restored }}
      onValuesChange={(_, all) => draft.keep({ ...saved, ...all })}
      onFinish={() => void save()}
    >
      <h3 className={styles['panelTitle']}>
        {t(appointmentId === null ? 'roster.officers.addTitle' : 'roster.officers.editTitle', { context })}
      </h3>
      {draft.restored && (
        <DraftNotice
          onDrop={() => {
            draft.drop();
            form.setFieldsValue(saved);
          }}
        />
      )}
      <div className={styles['grid']}>
        <Form.Item
          name="name"
          label={t('common.name')}
          rules={[
            { required: true, whitespace: true, min: 2, max: 30, message: t('roster.officers.nameRequired') },
          ]}
        >
          <Input autoComplete="off" maxLength={30} />
        </Form.Item>
        <Form.Item
          name="role"
          label={t('common.role')}
          rules={[{ required: true, message: t('roster.officers.roleRequired') }]}
        >
          <Select
            options={(site ? siteRoles : unionRoles).map((role) => ({
              value: role,
              label: t(`common.roles.${role}`),
            }))}
          />
        </Form.Item>
        {appointmentId === null && (
          <SamePerson union={union} name={values.name} people={people} className={styles['wide'] ?? ''} />
        )}
        {!site && (
          <Form.Item name="fullTime" label={t('roster.officers.fullTime')}>
            <Radio.Group
              options={[
                { value: false, label: t('common.partTime') },
                { value: true, label: t('common.fullTime') },
              ]}
            />
          </Form.Item>
        )}
        <Form.Item name="gender" label={t('roster.officers.gender')}>
          <Radio.Group
            options={(['male', 'female'] as const).map((value) => ({
              value,
              label: t(`roster.officers.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="electedOn"
          label={t('roster.officers.elected', { context })}
          rules={[dateRule(t('roster.officers.elected', { context }), true)]}
        >
          <DateInput />
        </Form.Item>
        <Form.Item
          name="endOn"
          label={t('roster.officers.end')}
          rules={[dateRule(t('roster.officers.end'), false)]}
          extra={t('roster.officers.endHint')}
        >
          <DateInput />
        </Form.Item>
        <Form.Item name="phone" label={t('roster.officers.phone')}>
          <Input maxLength={20} placeholder={t('common.optional')} autoComplete="off" />
        </Form.Item>
      </div>
      {former && <FormerChair appointment={former} name={people.get(former.personId)?.name ?? ''} />}
      <div className={styles['footer']}>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('common.save')}
        </Button>
        <Button onClick={give}>{t('common.cancel')}</Button>
      </div>
    </OwnForm>
  );
}
