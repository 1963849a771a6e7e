import { Tag, Typography, type TableColumnType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RosterRow } from './roster-rows.ts';

type Column = TableColumnType<RosterRow> & { readonly width: number };

/** 站点: what is there, where, and who answers for it. */
export function useSiteColumns(withTownship: boolean): readonly Column[] {
  const { t } = useTranslation();
  const township: Column = {
    key: 'township',
    title: t('roster.column.township'),
    dataIndex: 'township',
    width: 100,
    ellipsis: true,
  };
  return [
    {
      key: 'site',
      title: t('common.name', { context: 'site' }),
      width: 300,
      ellipsis: true,
      render: (_, { unit, union: { status } }) => (
        <>
          {status !== 'active' && <Tag>{t(`roster.status.${status}`, { context: 'site' })}</Tag>}
          {unit}
        </>
      ),
    },
    ...(withTownship ? [township] : []),
    {
      key: 'responsible',
      title: t('common.unit', { context: 'site' }),
      dataIndex: 'enterprise',
      width: 260,
      ellipsis: true,
    },
    {
      key: 'address',
      title: t('roster.info.address', { context: 'site' }),
      width: 280,
      ellipsis: true,
      render: (_, { union }) => union.enterprise.address,
    },
    {
      key: 'keeper',
      title: t('common.roles.keeper'),
      width: 110,
      ellipsis: true,
      render: (_, { chair }) =>
        chair ?? <Typography.Text type="warning">{t('roster.noKeeper')}</Typography.Text>,
    },
  ];
}
