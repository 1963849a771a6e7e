import { Typography, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { RateText } from '../../ui/rate-text.tsx';
import type { RatesRule } from '../../ui/rates-rule.ts';
import { useGapText } from '../../ui/use-gap-text.ts';
import type { RosterRow } from './roster-rows.ts';

interface ColumnChoice {
  readonly rule: RatesRule;
  /** The city sees all townships and is told which. */
  readonly withTownship: boolean;
}

export function useRosterColumns({ rule, withTownship }: ColumnChoice): TableColumnsType<RosterRow> {
  const { t } = useTranslation();
  const gapText = useGapText();
  const count = (field: 'employees' | 'members' | 'verified') => ({
    key: field,
    title: t(`roster.column.${field}`),
    width: 66,
    align: 'right' as const,
    render: (_: unknown, { union }: RosterRow) => union.membership?.[field] ?? '—',
  });
  const rate = (field: 'join' | 'verified') => ({
    key: `${field}Rate`,
    title: t(`rates.${field}`),
    width: 138,
    render: (_: unknown, { rates }: RosterRow) =>
      rates.kind === 'known' ? <RateText rate={rates[field]} tiers={rule.item.tiers} /> : '—',
  });
  const township = { key: 'township', title: t('roster.column.township'), dataIndex: 'township', width: 96 };
  return [
    { key: 'union', title: t('roster.column.union'), dataIndex: 'unit', ellipsis: true, width: 220 },
    ...(withTownship ? [township] : []),
    {
      key: 'enterprise',
      title: t('roster.column.enterprise'),
      dataIndex: 'enterprise',
      ellipsis: true,
      width: withTownship ? 140 : 160,
    },
    {
      key: 'chair',
      title: t('roster.column.chair'),
      width: 80,
      render: (_, { chair }) =>
        chair ?? <Typography.Text type="warning">{t('roster.noChair')}</Typography.Text>,
    },
    count('employees'),
    count('members'),
    count('verified'),
    rate('join'),
    rate('verified'),
    {
      key: 'gap',
      title: t('roster.column.gap'),
      width: 210,
      ellipsis: true,
      render: (_, { union, flag }) => (
        <Typography.Text type={flag === 'missing' ? 'warning' : 'secondary'}>
          {gapText(union.membership, rule)}
        </Typography.Text>
      ),
    },
    {
      key: 'status',
      title: t('roster.column.status'),
      width: 64,
      render: (_, { union }) => t(`roster.status.${union.status}`),
    },
  ];
}
