import { Space, Typography } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTotal } from '../../../shared/domain/format-points.ts';
import { formatThreshold } from '../../../shared/domain/format-rate.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { GradedResult } from '../../../shared/schema/graded-result.ts';
import { formatYuan } from '../../ui/format-yuan.ts';
import { meanText, type ResultRow } from './result-rows.ts';
import { ResultWarnings } from './result-warnings.tsx';

const points = (value: number | null): string => (value === null ? '' : formatTotal(value));

export function useResultColumns(scheme: Scheme) {
  const { t } = useTranslation();
  return useMemo(() => {
    const levels = new Map(scheme.levels.map(({ code, name }) => [code, name]));
    const { self, township, panel } = scheme.weights;
    const column = (
      title: string,
      width: number,
      show: (outcome: GradedResult, row: ResultRow) => ReactNode,
    ) => ({
      title,
      width,
      ellipsis: true,
      render: (_: unknown, row: ResultRow) => show(row.result.outcome, row),
    });
    const number = (title: string, width: number, show: (outcome: GradedResult) => ReactNode) => ({
      ...column(title, width, show),
      align: 'right' as const,
    });
    return [
      number(t('results.column.rank'), 52, ({ rank }) => rank),
      column(t('worklist.column.township'), 100, (_outcome, { line }) => line.township),
      column(t('worklist.column.name'), 80, (_outcome, { line }) => <strong>{line.name}</strong>),
      column(t('worklist.column.unit'), 150, (_outcome, { line }) => line.unit),
      number(t('results.column.self', { weight: formatThreshold(self) }), 88, (outcome) =>
        points(outcome.self),
      ),
      number(t('results.column.township', { weight: formatThreshold(township) }), 96, (outcome) =>
        points(outcome.township),
      ),
      column(t('results.column.panel', { weight: formatThreshold(panel) }), 160, (outcome) => (
        <PanelCell panel={outcome.panel} />
      )),
      number(t('results.column.total'), 66, (outcome) => <strong>{points(outcome.total)}</strong>),
      column(t('results.column.level'), 62, ({ level }) =>
        level === null ? '' : (levels.get(level) ?? level),
      ),
      number(t('results.column.months'), 52, ({ subsidy }) => subsidy.months),
      number(t('results.column.subsidy'), 92, ({ subsidy }) => formatYuan(subsidy.amount)),
      {
        ...column(t('results.column.warnings'), 156, (outcome) => <ResultWarnings outcome={outcome} />),
        ellipsis: false,
      },
    ];
  }, [t, scheme]);
}

function PanelCell({ panel }: { readonly panel: GradedResult['panel'] }) {
  const { t } = useTranslation();
  const { count, recused } = panel;
  const sheets =
    recused === 0
      ? t('results.column.sheets', { count })
      : t('results.column.sheetsRecused', { count, recused });
  return (
    <Space size={6}>
      <span>{meanText(panel) ?? ''}</span>
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {sheets}
      </Typography.Text>
    </Space>
  );
}
