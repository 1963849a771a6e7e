import { Tag, Typography, type TableColumnType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { contactLimits } from '../../../shared/domain/contact-limits.ts';
import { formatBytes } from '../../ui/format-bytes.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import type { Standing } from './township-rows.ts';

const Marked = ({ when, children }: { readonly when: boolean; readonly children: ReactNode }) =>
  when ? <Typography.Text type="warning">{children}</Typography.Text> : <>{children}</>;

function Contact({ of: { contactAt, silentDays } }: { readonly of: Standing }) {
  const { t } = useTranslation();
  if (contactAt === null) return <Tag>{t('silentTownships.noPc')}</Tag>;
  return (
    <>
      {formatInstant(contactAt)}{' '}
      {silentDays > 0 && (
        <Tag color={silentDays >= contactLimits.silentDays ? 'warning' : 'default'}>
          {t('silentTownships.silent', { n: silentDays })}
        </Tag>
      )}
    </>
  );
}

function Clock({ offset }: { readonly offset: number }) {
  const { t } = useTranslation();
  const minutes = Math.round(offset / 60_000);
  if (minutes === 0) return <>{t('silentTownships.clock.right')}</>;
  const way = minutes > 0 ? 'silentTownships.clock.ahead' : 'silentTownships.clock.behind';
  return <Marked when={Math.abs(offset) >= contactLimits.clockMs}>{t(way, { n: Math.abs(minutes) })}</Marked>;
}

const noReport = '—';

/** What the office is told of a township or a PC; each cell marks what somebody should see to. */
export function useTownshipColumns(): readonly TableColumnType<Standing>[] {
  const { t } = useTranslation();
  const count = (field: 'unsent' | 'refused', marked: boolean): TableColumnType<Standing> => ({
    key: field,
    title: t(`silentTownships.${field}`),
    width: 110,
    align: 'right',
    render: (_, { report }) =>
      report ? <Marked when={marked && report[field] > 0}>{report[field]}</Marked> : noReport,
  });
  return [
    { key: 'name', title: t('silentTownships.unit'), width: 250, dataIndex: 'name', ellipsis: true },
    {
      key: 'contact',
      title: t('silentTownships.contact'),
      width: 250,
      render: (_, row) => <Contact of={row} />,
    },
    count('unsent', false),
    count('refused', true),
    {
      key: 'version',
      title: t('silentTownships.version'),
      width: 130,
      render: (_, { report, isOutdated }) =>
        report ? (
          <Marked when={isOutdated}>
            {report.version}
            {isOutdated && ` ${t('silentTownships.outdated')}`}
          </Marked>
        ) : (
          noReport
        ),
    },
    {
      key: 'clock',
      title: t('silentTownships.clock.title'),
      width: 130,
      render: (_, { report }) => (report ? <Clock offset={report.clockOffset} /> : noReport),
    },
    {
      key: 'disk',
      title: t('silentTownships.disk'),
      width: 120,
      align: 'right',
      render: (_, { report }) =>
        report === null || report.freeDisk === null ? (
          noReport
        ) : (
          <Marked when={report.freeDisk < contactLimits.freeDisk}>{formatBytes(report.freeDisk)}</Marked>
        ),
    },
  ];
}
