import { Tag, Typography, type TableColumnType } from 'antd';
import { useTranslation } from 'react-i18next';
import { RateText } from '../../ui/rate-text.tsx';
import type { RatesRule } from '../../ui/rates-rule.ts';
import { useGapText } from '../../ui/use-gap-text.ts';
import type { RosterRow } from './roster-rows.ts';

type Column = TableColumnType<RosterRow> & { readonly width: number };

interface ColumnChoice {
  readonly rule: RatesRule;
  /** The city sees all townships and is told which; then there is no room for the enterprise, which search still finds. */
  readonly withTownship: boolean;
  /** Where workers are graded they are named in place of the next line of the rates. */
  readonly withWorkers: boolean;
}

export function useRosterColumns({ rule, withTownship, withWorkers }: ColumnChoice): readonly Column[] {
  const { t } = useTranslation();
  const gapText = useGapText();
  const count = (field: 'employees' | 'members' | 'verified'): Column => ({
    key: field,
    title: t(`roster.column.${field}`),
    width: 56,
    align: 'right',
    render: (_, { union }) => union.membership?.[field] ?? '—',
  });
  const rate = (field: 'join' | 'verified'): Column => ({
    key: `${field}Rate`,
    title: t(`rates.${field}`),
    width: 128,
    render: (_, { rates }) =>
      rates.kind === 'known' ? <RateText rate={rates[field]} tiers={rule.item.tiers} /> : '—',
  });
  const township: Column = {
    key: 'township',
    title: t('roster.column.township'),
    dataIndex: 'township',
    width: 90,
    ellipsis: true,
  };
  const enterprise: Column = {
    key: 'enterprise',
    title: t('roster.column.enterprise'),
    dataIndex: 'enterprise',
    width: 130,
    ellipsis: true,
  };
  return [
    {
      key: 'union',
      title: t('roster.column.union'),
      width: withTownship ? 314 : 274,
      ellipsis: true,
      render: (_, { unit, union: { status } }) => (
        <>
          {status !== 'active' && <Tag>{t(`roster.status.${status}`)}</Tag>}
          {unit}
        </>
      ),
    },
    withTownship ? township : enterprise,
    {
      key: 'chair',
      title: t('roster.column.chair'),
      width: 74,
      ellipsis: true,
      render: (_, { chair }) =>
        chair ?? <Typography.Text type="warning">{t('roster.noChair')}</Typography.Text>,
    },
    count('employees'),
    count('members'),
    count('verified'),
    rate('join'),
    rate('verified'),
    withWorkers
      ? {
          key: 'workers',
          title: t('roster.column.workers'),
          width: 242,
          ellipsis: true,
          render: (_, { workers }) => workers.join('、'),
        }
      : {
          key: 'gap',
          title: t('roster.column.gap'),
          width: 242,
          ellipsis: true,
          render: (_, { union, flag }) => (
            <Typography.Text type={flag === 'missing' ? 'warning' : 'secondary'}>
              {gapText(union.membership, rule)}
            </Typography.Text>
          ),
        },
  ];
}
