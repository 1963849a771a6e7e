import { App, Checkbox, Form, Input, Modal, Space, type FormRule } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import { ruleSource, type RuleField } from '../../../shared/domain/qualification/rule-of-year.ts';
import type { QualificationRule } from '../../../shared/schema/qualification.ts';
import { useServices } from '../../data/services-context.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { dateRule } from '../../ui/date-rule.ts';
import { SourceTag } from '../../ui/source-tag.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { numberOf, ruleOfValues, valuesOfRule, type RuleValues } from './rule-values.ts';
import { useRoleWord } from './use-role-word.ts';
import { OwnForm } from '../../ui/own-form.tsx';

const roles = ['chair', 'viceChair', 'member', 'auditor', 'womenDirector', 'worker', 'volunteer'] as const;

/** The fields that hold a number, with the largest one. A field of `mayBeEmpty` is no rule while it is. */
const numbers = {
  minMonths: 600,
  minAge: 150,
  maxAge: 150,
  minHours: 1000,
  passPoints: 1000,
  sittings: 20,
  validMonths: 600,
  renewHours: 1000,
  dueMonths: 600,
  targetPercent: 100,
} as const satisfies { readonly [F in RuleField]?: number };
const mayBeEmpty: ReadonlySet<string> = new Set(['minAge', 'maxAge', 'validMonths']);
const numberFields = Object.keys(numbers) as readonly (keyof typeof numbers)[];

interface RuleDialogProps {
  readonly rule: QualificationRule;
  readonly onClose: () => void;
}

/** 资格认证规则 of the year; each part says whether it is the article's, assumed or the city's own. */
export function RuleDialog({ rule, onClose }: RuleDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const roleWord = useRoleWord();
  const [form] = Form.useForm<RuleValues>();
  const save = async (values: RuleValues) => {
    if (!(await run(() => repositories.qualification.saveRule(ruleOfValues(rule.id, values))))) return;
    void message.success(t('qualification.rule.saved', { year: rule.id }));
    onClose();
  };
  const label = (field: RuleField): ReactNode => (
    <Space size={8}>
      {t(`qualification.rule.field.${field}`)}
      <SourceTag source={ruleSource(rule, field)} />
    </Space>
  );
  const numberRule = (field: keyof typeof numbers): FormRule => ({
    validator: (_rule: unknown, value: string) => {
      if (value.trim() === '' && mayBeEmpty.has(field)) return Promise.resolve();
      const least = field === 'sittings' || field === 'validMonths' ? 1 : 0;
      const number = numberOf(field, value);
      return number !== null && number >= least && number <= numbers[field]
        ? Promise.resolve()
        : Promise.reject(
            new Error(
              t('qualification.rule.numberWrong', {
                field: t(`qualification.rule.field.${field}`),
                least,
                most: numbers[field],
              }),
            ),
          );
    },
  });
  return (
    <Modal
      open
      width={720}
      title={t('qualification.rule.title', { year: rule.id })}
      okText={t('common.save')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t('qualification.rule.text', { points: formatPoints(rule.passPoints) })}</p>
      <OwnForm<RuleValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={valuesOfRule(rule)}
        onFinish={(values) => void save(values)}
      >
        <Form.Item
          name="roles"
          label={label('roles')}
          rules={[{ required: true, message: t('qualification.rule.rolesMissing') }]}
        >
          <Checkbox.Group options={roles.map((value) => ({ value, label: roleWord(value) }))} />
        </Form.Item>
        <Form.Item name="needsInitial" label={label('needsInitial')} valuePropName="checked">
          <Checkbox>{t('qualification.rule.initial')}</Checkbox>
        </Form.Item>
        <div style={{ display: 'grid', gridTemplateColumns: 'repeat(2, 1fr)', columnGap: 24 }}>
          {numberFields.map((field) => (
            <Form.Item key={field} name={field} label={label(field)} rules={[numberRule(field)]}>
              <Input
                inputMode="decimal"
                maxLength={7}
                style={{ width: 150 }}
                placeholder={mayBeEmpty.has(field) ? t('qualification.rule.noLimit') : ''}
              />
            </Form.Item>
          ))}
          <Form.Item
            name="targetOn"
            label={label('targetOn')}
            rules={[dateRule(t('qualification.rule.field.targetOn'), false)]}
          >
            <DateInput />
          </Form.Item>
        </div>
      </OwnForm>
    </Modal>
  );
}
