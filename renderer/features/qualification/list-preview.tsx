import { Alert, Table, Typography, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import type { ListLine } from '../../../shared/import/qualification-list.ts';
import type { QualificationRule } from '../../../shared/schema/qualification.ts';
import { useFailureWords } from './use-failure-words.ts';

interface ListPreviewProps {
  readonly lines: readonly ListLine[];
  readonly file: string;
  readonly rule: QualificationRule;
  readonly showsPoints: boolean;
}

/** What each line of the list would do, or why it does nothing. */
export function ListPreview({ lines, file, rule, showsPoints }: ListPreviewProps) {
  const { t } = useTranslation();
  const wordsOf = useFailureWords(rule);
  const problemText = (problem: NonNullable<ListLine['problem']>, row: ListLine['row']): string =>
    problem === 'notEligible'
      ? t('qualification.list.problem.notEligible', { rule: wordsOf(row?.failures ?? []) })
      : t(`qualification.list.problem.${problem}`);
  const refused = lines.filter(({ problem }) => problem !== null).length;
  const columns: TableColumnsType<ListLine> = [
    { key: 'line', title: t('qualification.list.line'), dataIndex: 'line', width: 64, align: 'right' },
    { key: 'name', title: t('common.name'), dataIndex: 'name', width: 100 },
    {
      key: 'unit',
      title: t('common.unit'),
      ellipsis: true,
      render: (_, { row, unit }) => row?.union?.name ?? unit,
    },
    {
      key: 'points',
      title: t('qualification.exam.points'),
      width: 90,
      align: 'right',
      hidden: !showsPoints,
      render: (_, { points }) => (points === null ? '' : formatPoints(points)),
    },
    {
      key: 'on',
      title: t('qualification.exam.on'),
      width: 120,
      hidden: !showsPoints,
      render: (_, { on }) => on ?? '',
    },
    {
      key: 'problem',
      title: t('qualification.list.outcome'),
      width: 260,
      render: (_, { problem, row }) =>
        problem === null ? (
          t('qualification.list.sound')
        ) : (
          <Typography.Text type="warning">{problemText(problem, row)}</Typography.Text>
        ),
    },
  ];
  return (
    <>
      <Alert
        style={{ marginBlock: 12 }}
        type={refused > 0 ? 'warning' : 'info'}
        showIcon
        title={t('qualification.list.found', { file, count: lines.length, refused })}
      />
      <Table<ListLine>
        size="small"
        rowKey="line"
        columns={columns}
        dataSource={lines}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        scroll={{ y: 300 }}
      />
    </>
  );
}
