import { Space, Typography } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTotal } from '../../../shared/domain/format-points.ts';
import { formatThreshold } from '../../../shared/domain/format-rate.ts';
import { paysSubsidy } from '../../../shared/domain/pays-subsidy.ts';
import { subjectKind } from '../../../shared/schema/subject.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { GradedResult } from '../../../shared/schema/graded-result.ts';
import { sheetId } from '../../../shared/schema/sheet.ts';
import type { LastYear } from '../../data/use-last-year.ts';
import { formatYuan } from '../../ui/format-yuan.ts';
import type { ProvenanceSubject } from '../../ui/provenance-context.ts';
import { ProvenanceNumber } from '../../ui/provenance-number.tsx';
import { YearChange } from '../../ui/year-change.tsx';
import { meanText } from '../../../shared/domain/mean-text.ts';
import type { ResultRow } from './result-rows.ts';
import { ResultWarnings } from './result-warnings.tsx';

const points = (value: number | null): string => (value === null ? '' : formatTotal(value));

/** A number that tells where it comes from; nothing where there is none. */
const numberOf = (text: string, subject: ProvenanceSubject, label: string): ReactNode =>
  text === '' ? (
    ''
  ) : (
    <ProvenanceNumber subject={subject} label={label}>
      {text}
    </ProvenanceNumber>
  );

export function useResultColumns(scheme: Scheme, last: LastYear | null) {
  const { t } = useTranslation();
  return useMemo(() => {
    const context = subjectKind(scheme);
    const pays = paysSubsidy(scheme);
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
      number(t('results.column.rank'), 46, ({ rank }) => rank),
      column(t('worklist.column.township'), 76, (_outcome, { line }) => line.township),
      column(t('common.name', { context }), context === 'site' ? 150 : 72, (_outcome, { line }) => (
        <strong>{line.name}</strong>
      )),
      column(t('common.unit', { context }), last ? 150 : 262, (_outcome, { line }) => line.unit),
      number(t('results.column.self', { weight: formatThreshold(self) }), 88, (outcome) =>
        numberOf(
          points(outcome.self),
          { candidacyId: outcome.candidacyId, sheetId: sheetId(outcome.candidacyId, 'self') },
          t('common.party.self'),
        ),
      ),
      number(t('results.column.township', { weight: formatThreshold(township) }), 94, (outcome) =>
        numberOf(
          points(outcome.township),
          { candidacyId: outcome.candidacyId, sheetId: sheetId(outcome.candidacyId, 'township') },
          t('common.party.township'),
        ),
      ),
      column(t('results.column.panel', { weight: formatThreshold(panel) }), 152, (outcome) => (
        <PanelCell outcome={outcome} />
      )),
      number(t('results.column.total'), 66, (outcome) => (
        <strong>
          {numberOf(points(outcome.total), { candidacyId: outcome.candidacyId }, t('results.column.total'))}
        </strong>
      )),
      ...(last
        ? [
            {
              ...column(t('results.column.last'), 112, (outcome, { line }) => {
                const before = last.of(line.candidacy)?.result?.outcome.total ?? null;
                if (before === null) return '';
                return <YearChange before={before} now={outcome.total} format={formatTotal} />;
              }),
              align: 'right' as const,
            },
          ]
        : []),
      column(t('results.column.level'), 50, ({ level }) =>
        level === null ? '' : (levels.get(level) ?? level),
      ),
      ...(pays
        ? [
            number(t('results.column.months'), 46, ({ subsidy }) => subsidy.months),
            number(t('results.column.subsidy'), 88, ({ subsidy }) => formatYuan(subsidy.amount)),
          ]
        : []),
      {
        ...column(t('results.column.warnings'), 108, (outcome) => (
          <ResultWarnings outcome={outcome} pays={pays} />
        )),
        ellipsis: false,
      },
    ];
  }, [t, scheme, last]);
}

function PanelCell({ outcome: { candidacyId, panel } }: { readonly outcome: GradedResult }) {
  const { t } = useTranslation();
  const { count, recused } = panel;
  const sheets =
    recused === 0
      ? t('results.column.sheets', { count })
      : t('results.column.sheetsRecused', { count, recused });
  return (
    <Space size={6}>
      <span>{numberOf(meanText(panel) ?? '', { candidacyId }, t('common.party.panel'))}</span>
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {sheets}
      </Typography.Text>
    </Space>
  );
}
