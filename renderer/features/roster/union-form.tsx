import { AutoComplete, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isUscc } from '../../../shared/lib/is-uscc.ts';
import { enterpriseIndustries, enterpriseNatures } from '../../../shared/schemes/enterprise-kinds.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import { DraftNotice } from '../../ui/draft-notice.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFormDraft } from '../../ui/use-form-draft.ts';
import { useMendField } from '../../ui/use-mend-field.ts';
import styles from './roster.module.css';
import type { UnionFormValues } from './union-form-values.ts';
import { OwnForm } from '../../ui/own-form.tsx';

interface UnionFormProps {
  /** Names the draft that is kept of this form. */
  readonly draftKey: string;
  /** A site has a place and a day of opening in place of what an enterprise is registered with. */
  readonly site: boolean;
  readonly saved: UnionFormValues;
  readonly mayEdit: boolean;
  readonly saveText: string;
  readonly onSave: (values: UnionFormValues) => Promise<void>;
  /** What stands on the right of the save button. */
  readonly extra?: ReactNode;
}

const listed = (values: readonly string[]) => values.map((value) => ({ value }));

/** 企业与工会: the facts a union is registered with. */
export function UnionForm({ draftKey, site, saved, mayEdit, saveText, onSave, extra }: UnionFormProps) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  const [form] = Form.useForm<UnionFormValues>();
  useMendField(form);
  const draft = useFormDraft<UnionFormValues>(draftKey);
  const uscc = Form.useWatch('uscc', form) ?? saved.uscc;
  const context = site ? 'site' : 'chair';
  const plain = (field: 'uscc' | 'nature' | 'industry' | 'termEndOn') => t(`roster.info.${field}`);
  const label = (field: 'name' | 'enterprise' | 'address' | 'establishedOn') =>
    t(`roster.info.${field}`, { context });
  const named = (field: 'name' | 'enterprise' | 'address') => [
    { required: true, whitespace: true, message: t('roster.info.required', { field: label(field) }) },
  ];
  const save = async (values: UnionFormValues) => {
    if (await run(() => onSave({ ...saved, ...values }))) draft.drop();
  };
  const drop = () => {
    draft.drop();
    form.setFieldsValue(saved);
  };
  return (
    <OwnForm<UnionFormValues>
      form={form}
      layout="vertical"
      disabled={!mayEdit}
      requiredMark={false}
      validateTrigger="onBlur"
      initialValues={{ ...saved, ...draft.restored }}
      onValuesChange={(_, values) => draft.keep({ ...saved, ...values })}
      onFinish={(values) => void save(values)}
    >
      {draft.restored && <DraftNotice onDrop={drop} />}
      <div className={styles['grid']}>
        <Form.Item name="name" label={label('name')} rules={named('name')} className={styles['wide'] ?? ''}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="enterprise"
          label={label('enterprise')}
          rules={named('enterprise')}
          className={styles['wide'] ?? ''}
        >
          <Input maxLength={100} />
        </Form.Item>
        {!site && (
          <>
            <Form.Item
              name="uscc"
              label={plain('uscc')}
              extra={uscc.trim() !== '' && !isUscc(uscc) ? t('roster.info.usccOdd') : null}
            >
              <Input maxLength={18} placeholder={t('common.optional')} />
            </Form.Item>
            <Form.Item name="nature" label={plain('nature')}>
              <AutoComplete options={listed(enterpriseNatures)} placeholder={t('roster.info.pick')} />
            </Form.Item>
            <Form.Item name="industry" label={plain('industry')}>
              <AutoComplete options={listed(enterpriseIndustries)} placeholder={t('roster.info.pick')} />
            </Form.Item>
          </>
        )}
        <Form.Item
          name="address"
          label={label('address')}
          {...(site && { rules: named('address'), className: styles['wide'] ?? '' })}
        >
          <Input maxLength={100} {...(!site && { placeholder: t('common.optional') })} />
        </Form.Item>
        <Form.Item
          name="establishedOn"
          label={label('establishedOn')}
          rules={[dateRule(label('establishedOn'), false)]}
        >
          <DateInput />
        </Form.Item>
        {!site && (
          <Form.Item
            name="termEndOn"
            label={plain('termEndOn')}
            rules={[dateRule(plain('termEndOn'), false)]}
          >
            <DateInput />
          </Form.Item>
        )}
      </div>
      {mayEdit && (
        <div className={styles['footer']}>
          <Button type="primary" htmlType="submit" loading={busy}>
            {saveText}
          </Button>
          <span className={styles['space']} />
          {extra}
        </div>
      )}
    </OwnForm>
  );
}
