import { Tag, Typography, type TableColumnType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RecognisedForm } from '../../../../shared/import/self-form/recognise-self-form.ts';
import type { CellFinding } from '../../../../shared/import/self-form/read-self-form.ts';
import { AppError } from '../../../../shared/lib/app-error.ts';
import type { Problem } from '../../../../shared/lib/problem.ts';
import { SavedTable } from '../../../ui/saved-table.tsx';
import { errorMessage } from '../../../ui/show-error.ts';

const textOf = ({ code, params }: Problem): string => errorMessage(new AppError(code, params));

const colours = { ready: 'success', faulty: 'warning', refused: 'error' } as const;

function Findings({ findings }: { readonly findings: readonly CellFinding[] }) {
  const { t } = useTranslation();
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {findings.map(({ cell, problem }) => (
        <li key={`${cell}${problem.code}${textOf(problem)}`}>
          {cell && <Typography.Text strong>{t('selfForms.cell', { cell })}</Typography.Text>}
          {textOf(problem)}
        </li>
      ))}
    </ul>
  );
}

function What({ form }: { readonly form: RecognisedForm }) {
  const { t } = useTranslation();
  if (form.kind === 'refused') return textOf(form.problem);
  const { answers, missing, faults, notices } = form.reading;
  if (form.kind === 'faulty') return <Findings findings={faults} />;
  return (
    <>
      {t('selfForms.answers', { count: answers.length })}
      {missing.length > 0 && t('selfForms.missing', { count: missing.length, items: missing.join('、') })}
      {notices.length > 0 && <Findings findings={notices} />}
    </>
  );
}

/** What was found in each file: whose form it is, what can be taken in, and what is wrong cell by cell. */
export function FormResults({ forms }: { readonly forms: readonly RecognisedForm[] }) {
  const { t } = useTranslation();
  const columns: readonly TableColumnType<RecognisedForm>[] = [
    { key: 'file', title: t('selfForms.column.file'), width: 210, render: (_, { file }) => file },
    {
      key: 'name',
      title: t('selfForms.column.name'),
      width: 100,
      render: (_, form) => (form.kind === 'refused' ? '' : form.owner.name),
    },
    {
      key: 'state',
      title: t('selfForms.column.state'),
      width: 110,
      render: (_, { kind }) => <Tag color={colours[kind]}>{t(`selfForms.state.${kind}`)}</Tag>,
    },
    { key: 'what', title: t('selfForms.column.what'), render: (_, form) => <What form={form} /> },
  ];
  return (
    <SavedTable<RecognisedForm>
      exported={t('selfForms.results')}
      size="small"
      aria-label={t('selfForms.results')}
      rows={forms}
      columns={columns}
      rowKey={(form) => forms.indexOf(form)}
      pagination={false}
      scroll={{ y: 360 }}
    />
  );
}
