import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ListTable } from '../../../shared/import/list-table.ts';
import type { FieldLabels } from '../../../shared/import/table-head.ts';

interface ListColumnsProps {
  readonly list: ListTable;
  readonly file: string;
  readonly fields: FieldLabels;
}

const joined = (texts: readonly string[]): string => texts.join('、');

/** From which columns a list was read, and which were not found; where one that is needed lacks, what was read. */
export function ListColumns({ list, file, fields }: ListColumnsProps) {
  const { t } = useTranslation();
  // The columns are called as the lists call them.
  const wordOf = (field: string): string => fields[field]?.[0] ?? field;
  if (list.kind === 'lacking') {
    const { read, missing } = list;
    return (
      <Alert
        style={{ marginBlock: 12 }}
        type="error"
        showIcon
        title={t('qualification.list.lacking', { file, missing: joined(missing.map(wordOf)) })}
        description={
          read.length === 0
            ? t('qualification.list.nothingRead')
            : t('qualification.list.read', { labels: joined(read) })
        }
      />
    );
  }
  const names = Object.keys(fields);
  const used = names.flatMap((field) => {
    const column = list.mapping[field];
    if (column === undefined) return [];
    return [t('qualification.list.from', { field: wordOf(field), label: list.labels[column] ?? '' })];
  });
  const absent = names.filter((field) => list.mapping[field] === undefined).map(wordOf);
  return (
    <Typography.Paragraph type="secondary" style={{ marginBlock: '12px 0' }}>
      {t('qualification.list.columns', { used: used.join(t('qualification.between')) })}
      {absent.length > 0 && t('qualification.list.absent', { absent: joined(absent) })}
    </Typography.Paragraph>
  );
}
