import { Typography, type TableColumnType } from 'antd';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../shared/lib/error-texts.ts';
import type { Problem } from '../../../shared/lib/problem.ts';
import type { PlannedRow } from '../../../shared/import/plan-unions.ts';
import styles from './import.module.css';
import { RowChoice } from './row-choice.tsx';
import type { UnionImport } from './use-union-import.ts';

const textOf = ({ code, params }: Problem): string =>
  errorText(i18next.language === 'en' ? 'en' : 'zh-CN', code, params);

const isField = (path: string): path is Parameters<typeof fieldKey>[0] => path !== '';
const fieldKey = (path: 'name') => `imports.fields.${path}` as const;

function Problems({ planned }: { readonly planned: PlannedRow }) {
  const { t } = useTranslation();
  const { row, standing, notices } = planned;
  return (
    <ul className={styles['problems']}>
      {row.errors.map((error) => (
        <li key={error.path + error.code}>
          <Typography.Text type="danger">{textOf(error)}</Typography.Text>
        </li>
      ))}
      {standing.kind === 'repeated' && <li>{t('imports.preview.repeated', { line: standing.ofLine })}</li>}
      {standing.kind === 'update' && (
        <li>
          {t('imports.preview.changes', {
            fields: standing.fields.map((field) => (isField(field) ? t(fieldKey(field)) : field)).join('、'),
          })}
        </li>
      )}
      {notices.map((notice) => (
        <li key={notice.path + notice.code}>
          <Typography.Text type="secondary">{textOf(notice)}</Typography.Text>
        </li>
      ))}
    </ul>
  );
}

/** The preview's columns: the row, the union, what becomes of it, and why. */
export function usePreviewColumns(
  wizard: UnionImport,
): readonly (TableColumnType<PlannedRow> & { readonly width: number })[] {
  const { t } = useTranslation();
  const names = new Map(wizard.facts?.unions.map(({ id, name }) => [id, name]));
  return [
    { title: t('imports.preview.line'), width: 64, render: (_, { row }) => row.line },
    {
      title: t('imports.preview.unit'),
      width: 300,
      render: (_, { row }) => (
        <div className={styles['unit']}>
          {row.title}
          {row.values && (
            <div>
              <Typography.Text type="secondary">{row.values.enterprise}</Typography.Text>
            </div>
          )}
        </div>
      ),
    },
    {
      title: t('imports.preview.standing'),
      width: 80,
      render: (_, { standing }) => (
        <Typography.Text {...(standing.kind === 'error' && { type: 'danger' })}>
          {t(`imports.standing.${standing.kind}`)}
        </Typography.Text>
      ),
    },
    {
      title: t('imports.preview.choice'),
      width: 220,
      render: (_, planned) => (
        <RowChoice
          planned={planned}
          choice={wizard.choiceOf(planned)}
          nameOf={(id) => names.get(id) ?? ''}
          onChoose={(choice) => wizard.choose(planned.row.line, choice)}
        />
      ),
    },
    {
      title: t('imports.preview.problems'),
      width: 440,
      render: (_, planned) => <Problems planned={planned} />,
    },
  ];
}
