import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { AffectedSheet } from '../../../shared/domain/affected-sheets.ts';
import { SavedTable } from '../../ui/saved-table.tsx';

interface AffectedTableProps {
  readonly affected: readonly AffectedSheet[];
  readonly documents: CycleDocuments;
  /** What the rows are saved as. */
  readonly title: string;
}

/** The sheets that a changed scheme asks something new of, and of which items. */
export function AffectedTable({ affected, documents, title }: AffectedTableProps) {
  const { t } = useTranslation();
  const candidacies = new Map(documents.candidacies.map((candidacy) => [candidacy.id, candidacy]));
  const people = new Map(documents.people.map(({ id, name }) => [id, name]));
  const unions = new Map(documents.unions.map(({ id, name }) => [id, name]));
  const townships = new Map(documents.orgUnits.map(({ id, name }) => [id, name]));
  const members = new Map(documents.cycle.panel.map(({ id, name }) => [id, name]));
  const lines = affected.map(({ sheet, state, open, reworded, gone }) => {
    const candidacy = candidacies.get(sheet.candidacyId);
    const member = members.get(sheet.raterId);
    return {
      id: sheet.id,
      township: townships.get(sheet.townshipCode) ?? '',
      name: people.get(candidacy?.personId ?? '') ?? '',
      unit: unions.get(candidacy?.unionId ?? '') ?? '',
      rater: member ?? t(`common.party.${sheet.party}`),
      state: t(`schemes.sheetState.${state}`),
      open: open.join('、'),
      reworded: reworded.join('、'),
      gone: gone.join('、'),
    };
  });
  return (
    <SavedTable<(typeof lines)[number]>
      exported={title}
      size="small"
      virtual
      pagination={false}
      rowKey="id"
      rows={lines}
      scroll={{ x: 1020, y: Math.min(280, lines.length * 41) }}
      columns={[
        { title: t('schemes.column.township'), dataIndex: 'township', width: 110 },
        { title: t('common.name'), dataIndex: 'name', width: 90 },
        { title: t('common.unit'), dataIndex: 'unit', width: 190, ellipsis: true },
        { title: t('schemes.column.rater'), dataIndex: 'rater', width: 100 },
        { title: t('common.state'), dataIndex: 'state', width: 90 },
        { title: t('schemes.column.open'), dataIndex: 'open', width: 160, ellipsis: true },
        { title: t('schemes.column.reworded'), dataIndex: 'reworded', width: 160, ellipsis: true },
        { title: t('schemes.column.gone'), dataIndex: 'gone', width: 120, ellipsis: true },
      ]}
    />
  );
}
