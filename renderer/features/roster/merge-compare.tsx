import { App, Form, Input, Modal, Radio, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { factNames, type FactName } from '../../../shared/domain/person-merge.ts';
import type { Person } from '../../../shared/schema/person.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { PersonPhone } from './person-phone.tsx';
import { OwnForm } from '../../ui/own-form.tsx';

interface MergeCompareProps {
  /** Two records become one, or what was written to a merged one is settled. */
  readonly kind: 'merge' | 'settle';
  readonly first: Person;
  readonly second: Person;
  /** Where a person holds a post; null where it no longer matters. */
  readonly posts: ((personId: string) => string) | null;
  readonly onClose: () => void;
}

type Side = 'first' | 'second';
type Choice = Readonly<Partial<Record<FactName, Side>>>;

/** Both records side by side; what is empty in one is taken from the other. */
export function MergeCompare({ kind, first, second, posts, onClose }: MergeCompareProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const [form] = Form.useForm<{ reason: string }>();
  const [keep, setKeep] = useState<Side>('first');
  const [chosen, setChosen] = useState<Choice>({});
  const sideOf = (field: FactName): Side => {
    if (chosen[field]) return chosen[field];
    if (!first[field]) return 'second';
    return second[field] ? keep : 'first';
  };
  const from = (field: FactName): Person => (sideOf(field) === 'first' ? first : second);
  const facts = () => ({
    name: from('name').name,
    gender: from('gender').gender,
    birthOn: from('birthOn').birthOn,
    phone: from('phone').phone,
    education: from('education').education,
    politicalStatus: from('politicalStatus').politicalStatus,
  });
  const save = async ({ reason = '' }: { readonly reason?: string }) => {
    const [survivor, loser] = keep === 'first' ? [first, second] : [second, first];
    const saved = await run(() =>
      kind === 'settle'
        ? repositories.people.followMerge(second.id, facts())
        : repositories.people.merge({ survivorId: survivor.id, loserId: loser.id, facts: facts(), reason }),
    );
    if (!saved) return;
    void message.success(
      t(kind === 'settle' ? 'roster.merge.settled' : 'roster.merge.merged', { name: first.name }),
    );
    onClose();
  };
  const shown = (person: Person, field: FactName): ReactNode => {
    const value = person[field];
    if (!value) return t('roster.merge.empty');
    if (field === 'phone') return <PersonPhone person={person} />;
    return value === 'male' || value === 'female' ? t(`roster.merge.gender.${value}`) : value;
  };
  const cell = (side: Side, person: Person) => ({
    key: side,
    title: t(`roster.merge.${side}`),
    render: (_: unknown, { field }: { readonly field: FactName }) => (
      <Radio
        checked={sideOf(field) === side}
        aria-label={`${t('roster.merge.use', { field: t(`roster.merge.facts.${field}`) })}${t(`roster.merge.${side}`)}`}
        onChange={() => setChosen({ ...chosen, [field]: side })}
      >
        {shown(person, field)}
      </Radio>
    ),
  });
  return (
    <Modal
      open
      width={760}
      style={{ top: 32 }}
      title={t('roster.merge.compareTitle', { name: first.name })}
      okText={t(kind === 'settle' ? 'roster.merge.settleOk' : 'roster.merge.ok')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t(kind === 'settle' ? 'roster.merge.settleHint' : 'roster.merge.compareHint')}</p>
      <Table
        size="small"
        pagination={false}
        rowKey="field"
        dataSource={factNames.map((field) => ({ field }))}
        columns={[
          {
            key: 'field',
            title: t('roster.merge.field'),
            width: 110,
            render: (_: unknown, { field }: { readonly field: FactName }) => t(`roster.merge.facts.${field}`),
          },
          cell('first', first),
          cell('second', second),
        ]}
        {...(posts && {
          footer: () => `${t('roster.merge.posts')}：① ${posts(first.id)}　② ${posts(second.id)}`,
        })}
      />
      <OwnForm
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ reason: '' }}
        onFinish={(values) => void save(values)}
        style={{ marginTop: 16 }}
      >
        {kind === 'merge' && (
          <>
            <Form.Item label={t('roster.merge.keep')}>
              <Radio.Group
                value={keep}
                onChange={({ target }) => setKeep(target.value === 'second' ? 'second' : 'first')}
                options={[
                  { value: 'first', label: t('roster.merge.keepFirst') },
                  { value: 'second', label: t('roster.merge.keepSecond') },
                ]}
              />
            </Form.Item>
            <Form.Item
              name="reason"
              label={t('roster.merge.reason')}
              rules={[
                {
                  required: true,
                  whitespace: true,
                  message: t('common.fieldRequired', { label: t('roster.merge.reason') }),
                },
              ]}
            >
              <Input.TextArea rows={2} maxLength={500} placeholder={t('roster.merge.reasonExample')} />
            </Form.Item>
          </>
        )}
      </OwnForm>
    </Modal>
  );
}
