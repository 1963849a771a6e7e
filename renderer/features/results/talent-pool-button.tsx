import { Button, Modal, Table, Tag, type TableColumnType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { TalentPool } from '../../../shared/schema/talent-pool.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { useSchemeResults } from '../../data/use-scheme-results.ts';
import { TableExport } from '../../ui/table-export.tsx';
import { TrainingSummary } from '../../ui/training-summary.tsx';
import { EarlierLists } from './earlier-lists.tsx';
import type { ResultRow } from './result-rows.ts';
import { RecommendButton } from './recommend-button.tsx';
import { talentRows, type TalentRow } from './talent-rows.ts';

interface TalentPoolButtonProps {
  readonly pool: TalentPool;
  readonly rows: readonly ResultRow[];
  readonly documents: CycleDocuments;
}

/** Who fits the 人才库, and what the others still lack; the list decides nothing. */
export function TalentPoolButton({ pool, rows, documents }: TalentPoolButtonProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const { repositories } = useServices();
  const { scheme } = documents;
  const results = useSchemeResults(scheme.id);
  const { data: applications } = useQuery(() => repositories.qualification.watchAll(), [repositories]);
  const found = useMemo(
    () => (results && applications ? talentRows(pool, rows, documents, results, applications) : []),
    [pool, rows, documents, results, applications],
  );
  const listed = found.map(({ row }) => row.line.id).join('\n');
  const { data: lists = [] } = useQuery(
    () => repositories.recommendations.watchOf(open && listed !== '' ? listed.split('\n') : []),
    [repositories, open, listed],
  );
  const names = new Map(scheme.levels.map(({ code, name }) => [code, name]));
  const levelName = (code: string | null) => (code === null ? '—' : (names.get(code) ?? code));
  const columns: TableColumnType<TalentRow>[] = [
    { key: 'name', title: t('common.name'), width: 80, render: (_, { row }) => row.line.name },
    { key: 'unit', title: t('common.unit'), render: (_, { row }) => row.line.unit },
    {
      key: 'years',
      title: t('results.talent.years'),
      width: 88,
      render: (_, { standing }) => t('results.talent.full', { years: standing.years }),
    },
    {
      key: 'levels',
      title: t('results.talent.levels'),
      width: 160,
      render: (_, { levels }) => levels.map(({ year, level }) => `${year} ${levelName(level)}`).join('、'),
    },
    {
      key: 'training',
      title: t('results.talent.training'),
      width: 260,
      render: (_, { training }) => <TrainingSummary training={training} />,
    },
    {
      key: 'fits',
      title: t('results.talent.verdict'),
      width: 80,
      render: (_, { standing }) => (
        <Tag color={standing.fits ? 'success' : 'default'}>
          {t(standing.fits ? 'results.talent.fits' : 'results.talent.notYet')}
        </Tag>
      ),
    },
  ];
  const fitting = found.filter(({ standing }) => standing.fits);
  const chosenIds = chosen ?? fitting.map(({ row }) => row.line.id);
  const recommended = found.filter(({ row }) => chosenIds.includes(row.line.id));
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('results.talent.button', { count: fitting.length })}</Button>
      <Modal
        open={open}
        width={980}
        title={t('results.talent.title')}
        footer={
          recommended.length > 0 && (
            <RecommendButton rows={recommended} documents={documents} levelName={levelName} known={lists} />
          )
        }
        onCancel={() => setOpen(false)}
      >
        <p>{t('results.talent.explain', { level: levelName(pool.level), years: pool.minYears })}</p>
        <Table<TalentRow>
          size="small"
          rowKey={({ row }) => row.line.id}
          pagination={false}
          scroll={{ y: 360 }}
          rowSelection={{
            columnWidth: 40,
            selectedRowKeys: [...chosenIds],
            onChange: (keys) => setChosen(keys.map(String)),
          }}
          columns={columns}
          dataSource={[...found]}
          locale={{ emptyText: t('results.talent.none', { level: levelName(pool.level) }) }}
        />
        <TableExport title={t('results.talent.title')} rows={found} columns={columns} />
        <EarlierLists lists={lists} onChoose={setChosen} />
      </Modal>
    </>
  );
}
