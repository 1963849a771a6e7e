import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ActorRole } from '../../../shared/domain/actor.ts';
import type { OrgUnit } from '../../../shared/schema/org-unit.ts';
import type { AccountAnswer } from '../../../shared/sync/account-answers.ts';
import { matchesTyped } from '../../data/matches-typed.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCycle } from '../../data/use-cycle.ts';
import { hubAnswer } from '../../sync/hub-answer.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { accountToAdd, type AccountValues } from './account-to-add.ts';

interface AddAccountDialogProps {
  readonly units: readonly OrgUnit[];
  readonly onAdded: (account: AccountAnswer) => void;
  readonly onClose: () => void;
}

const roles: readonly ActorRole[] = [
  'townshipOperator',
  'townshipChair',
  'panelMember',
  'cityOperator',
  'cityAdmin',
  'finance',
  'auditor',
];

/** The unit of a township's account, or the seat of a panel member's; others belong to the city. */
function PlaceFields({ role, units }: { readonly role: ActorRole; readonly units: readonly OrgUnit[] }) {
  const { t } = useTranslation();
  const panel = useCycle()?.panel ?? [];
  const search = {
    filterOption: (typed: string, option?: { readonly label: string }) =>
      matchesTyped(option?.label ?? '', typed),
  };
  if (role === 'townshipOperator' || role === 'townshipChair') {
    const townships = units.filter(({ kind, active }) => kind === 'township' && active);
    return (
      <Form.Item
        name="orgCode"
        label={t('hubAdmin.form.unit')}
        rules={[{ required: true, message: t('hubAdmin.form.unitRequired') }]}
      >
        <Select showSearch={search} options={townships.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
    );
  }
  if (role !== 'panelMember') return null;
  return (
    <Form.Item
      name="panelMemberId"
      label={t('hubAdmin.form.seat')}
      rules={[{ required: true, message: t('hubAdmin.form.seatRequired') }]}
    >
      <Select
        showSearch={search}
        notFoundContent={t('hubAdmin.form.seatNone')}
        options={panel.map(({ id, name, org }) => ({ value: id, label: `${name}（${org}）` }))}
      />
    </Form.Item>
  );
}

function SignInFields({ way }: { readonly way: AccountValues['way'] }) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="login"
        label={t('hubAdmin.form.login')}
        extra={t('hubAdmin.form.loginHint')}
        rules={[{ required: true, pattern: /^\s*\S{3,}\s*$/, message: t('hubAdmin.form.loginRequired') }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="way" label={t('hubAdmin.form.way')}>
        <Radio.Group
          vertical
          options={[
            { value: 'code', label: t('hubAdmin.form.wayCode') },
            { value: 'password', label: t('hubAdmin.form.wayPassword') },
          ]}
        />
      </Form.Item>
      {way === 'password' && (
        <Form.Item
          name="password"
          label={t('hubAdmin.form.password')}
          extra={t('hubAdmin.form.passwordHint')}
          rules={[{ required: true, message: t('hubAdmin.form.passwordRequired') }]}
        >
          <Input.Password maxLength={128} autoComplete="new-password" />
        </Form.Item>
      )}
    </>
  );
}

/** Makes an account for somebody of the city or of a township. */
export function AddAccountDialog({ units, onAdded, onClose }: AddAccountDialogProps) {
  const { t } = useTranslation();
  const { bridge, profile } = useServices();
  const { busy, run } = useCommand();
  const [form] = Form.useForm<AccountValues>();
  const role = Form.useWatch('role', form) ?? 'townshipOperator';
  const way = Form.useWatch('way', form) ?? 'code';
  const add = (values: AccountValues) =>
    run(async () => {
      // An administrator belongs to the city; its code is his own.
      onAdded(await hubAnswer(bridge.hubAdmin.addAccount(accountToAdd(values, profile.orgCode))));
    });
  return (
    <FormDialog
      form={form}
      title={t('hubAdmin.form.title')}
      okText={t('hubAdmin.form.submit')}
      busy={busy}
      requiredMark={false}
      validateTrigger="onSubmit"
      initialValues={{ role: 'townshipOperator', way: 'code' }}
      onFinish={add}
      onClose={onClose}
    >
      <Form.Item name="role" label={t('hubAdmin.form.role')}>
        <Select options={roles.map((value) => ({ value, label: t(`hubLink.roles.${value}`) }))} />
      </Form.Item>
      <PlaceFields role={role} units={units} />
      <Form.Item
        name="name"
        label={t('hubAdmin.form.name')}
        rules={[{ required: true, whitespace: true, message: t('hubAdmin.form.nameRequired') }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <SignInFields way={way} />
    </FormDialog>
  );
}
