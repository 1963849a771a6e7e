import { Tag, Typography, type TableColumnType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useKeptFilter } from '../../data/use-kept-filter.ts';
import { SavedTable } from '../../ui/saved-table.tsx';
import styles from './home.module.css';
import type { TownshipProgress } from './township-progress.ts';

function TownshipState({ total, reported, late }: TownshipProgress) {
  const { t } = useTranslation();
  if (total === 0) return <Typography.Text type="secondary">{t('home.townships.none')}</Typography.Text>;
  if (late > 0) return <Tag color="warning">{t('home.townships.late', { n: late })}</Tag>;
  return reported === total ? (
    <Tag color="success">{t('home.townships.done')}</Tag>
  ) : (
    <Tag color="processing">{t('home.townships.onTime')}</Tag>
  );
}

type Order = 'ascend' | 'descend';

const unsorted: Readonly<{ order: string | null }> = { order: null };

const orderOf = (kept: string | null): Order | null =>
  kept === 'ascend' || kept === 'descend' ? kept : null;

/** Which township is late; whoever sorts it finds it sorted the next time. */
export function TownshipTable({ lines }: { readonly lines: readonly TownshipProgress[] }) {
  const { t } = useTranslation();
  const { filter, narrow } = useKeptFilter('home-townships', unsorted);
  const number = { align: 'right', width: 100 } as const;
  const columns: TableColumnType<TownshipProgress>[] = [
    { key: 'name', title: t('home.townships.township'), dataIndex: 'name', width: 180 },
    { key: 'total', title: t('home.townships.total'), dataIndex: 'total', ...number },
    { key: 'self', title: t('home.townships.self'), dataIndex: 'self', ...number },
    { key: 'reported', title: t('home.townships.reported'), dataIndex: 'reported', ...number },
    {
      key: 'open',
      title: t('home.townships.open'),
      ...number,
      render: (_, { total, reported }) => total - reported,
    },
    {
      key: 'state',
      title: t('home.townships.state'),
      onCell: () => ({ style: { paddingInlineStart: 32 } }),
      onHeaderCell: () => ({ style: { paddingInlineStart: 32 } }),
      sorter: (a, b) => a.late - b.late,
      sortOrder: orderOf(filter.order),
      render: (_, line) => <TownshipState {...line} />,
    },
  ];
  return (
    <section className={styles['section']}>
      <h2>{t('home.townships.title')}</h2>
      <SavedTable<TownshipProgress>
        className={styles['townships'] ?? ''}
        exported={t('home.townships.title')}
        size="small"
        rowKey="code"
        pagination={false}
        showSorterTooltip={false}
        onChange={(_page, _filters, sorted) =>
          narrow({ order: Array.isArray(sorted) ? null : (sorted.order ?? null) })
        }
        columns={columns}
        rows={lines}
      />
    </section>
  );
}
