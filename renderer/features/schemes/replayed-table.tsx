import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { ReplayedCandidacy } from '../../../shared/domain/replay-cycle.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { SavedTable } from '../../ui/saved-table.tsx';
import { replayedTexts } from './replay-words.ts';

interface ReplayedTableProps {
  readonly rows: readonly ReplayedCandidacy[];
  readonly documents: CycleDocuments;
  readonly scheme: Scheme;
  /** What the rows are saved as. */
  readonly title: string;
}

const arrow = ([before, after]: readonly [string, string]): string =>
  before === after ? before : `${before} → ${after}`;

/** Candidates with what they have and what they would have. */
export function ReplayedTable({ rows, documents, scheme, title }: ReplayedTableProps) {
  const { t } = useTranslation();
  const people = new Map(documents.people.map(({ id, name }) => [id, name]));
  const unions = new Map(documents.unions.map(({ id, name }) => [id, name]));
  const townships = new Map(documents.orgUnits.map(({ id, name }) => [id, name]));
  const lines = rows.map((row) => ({
    id: row.candidacy.id,
    name: people.get(row.candidacy.personId) ?? '',
    unit: unions.get(row.candidacy.unionId) ?? '',
    township: townships.get(row.townshipCode) ?? row.townshipCode,
    gaps: row.gaps.join('、'),
    ...replayedTexts(row, documents.scheme, scheme),
  }));
  return (
    <SavedTable<(typeof lines)[number]>
      exported={title}
      dated={false}
      size="small"
      virtual
      pagination={false}
      rowKey="id"
      rows={lines}
      scroll={{ x: 1000, y: Math.min(400, lines.length * 41) }}
      columns={[
        { title: t('schemes.column.township'), dataIndex: 'township', width: 110 },
        { title: t('common.name'), dataIndex: 'name', width: 90 },
        { title: t('common.unit'), dataIndex: 'unit', width: 200, ellipsis: true },
        { title: t('schemes.column.total'), width: 180, render: (_, { totals }) => arrow(totals) },
        { title: t('schemes.column.level'), width: 160, render: (_, { levels }) => arrow(levels) },
        { title: t('schemes.column.money'), width: 180, render: (_, { money }) => arrow(money) },
        { title: t('schemes.column.gaps'), dataIndex: 'gaps', width: 160, ellipsis: true },
      ]}
    />
  );
}
