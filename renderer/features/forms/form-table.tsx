import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { FormActions } from './form-actions.tsx';
import { formList, type ListedForm } from './form-list.ts';
import type { FormsOffice } from './forms-office.ts';

/** The forms by their number, with what each is for and how it is printed. */
export function FormTable({ office }: { readonly office: FormsOffice }) {
  const { t } = useTranslation();
  const { store } = useServices();
  return (
    <Table<ListedForm>
      size="small"
      aria-label={t('forms.title')}
      rowKey="name"
      pagination={false}
      dataSource={[...formList(store.actor)]}
      columns={[
        { title: t('forms.number'), width: 84, dataIndex: 'number' },
        { title: t('forms.name'), width: 290, render: (_, { name }) => t(`forms.form.${name}`) },
        { title: t('forms.use'), render: (_, { name }) => t(`forms.forWhat.${name}`) },
        {
          title: '',
          width: 340,
          render: (_, { name }) => <FormActions name={name} office={office} />,
        },
      ]}
    />
  );
}
