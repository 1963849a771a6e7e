import { Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatTotal } from '../../../shared/domain/format-points.ts';
import type { GradedResult } from '../../../shared/schema/graded-result.ts';
import { subjectKind } from '../../../shared/schema/subject.ts';
import type { ReviewedDifference } from '../../data/review-results.ts';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { formatYuan } from '../../ui/format-yuan.ts';

interface DifferenceTableProps {
  readonly differences: readonly ReviewedDifference[];
  readonly cycle: CycleLines;
}

const colors = { correction: 'processing', revocation: 'error', restoration: 'success', rank: 'default' };

/** Before and after of everybody whose level or money changes. */
export function DifferenceTable({ differences, cycle: { documents, lines } }: DifferenceTableProps) {
  const { t } = useTranslation();
  const context = subjectKind(documents.scheme);
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const levels = new Map(documents.scheme.levels.map(({ code, name }) => [code, name]));
  const outcome = ({ total, level }: GradedResult): string =>
    t('corrections.outcome', {
      total: total === null ? '—' : formatTotal(total),
      level: level === null ? t('corrections.level.none') : (levels.get(level) ?? level),
    });
  const money = (amount: number): string => {
    if (amount === 0) return '';
    const yuan = formatYuan(Math.abs(amount));
    return amount > 0 ? t('corrections.pay', { yuan }) : t('corrections.recover', { yuan });
  };
  return (
    <Table<ReviewedDifference>
      size="small"
      aria-label={t('corrections.title')}
      dataSource={differences}
      rowKey="candidacyId"
      pagination={false}
      scroll={{ y: 240 }}
      columns={[
        {
          title: t('corrections.column.name', { context }),
          width: context === 'site' ? 180 : 90,
          render: (_: unknown, { candidacyId }) => <strong>{lineOf.get(candidacyId)?.name}</strong>,
        },
        {
          title: t('corrections.column.union', { context }),
          ellipsis: true,
          render: (_: unknown, { candidacyId }) => lineOf.get(candidacyId)?.unit,
        },
        {
          title: t('corrections.column.cause'),
          width: 80,
          render: (_: unknown, { cause }) => (
            <Tag color={colors[cause]}>{t(`corrections.cause.${cause}`)}</Tag>
          ),
        },
        {
          title: t('corrections.column.from'),
          width: 150,
          render: (_: unknown, { before }) => outcome(before),
        },
        {
          title: t('corrections.column.to'),
          width: 150,
          render: (_: unknown, { after }) => <strong>{outcome(after)}</strong>,
        },
        {
          title: t('corrections.column.money'),
          width: 130,
          render: (_: unknown, { amount }) => money(amount),
        },
      ]}
    />
  );
}
