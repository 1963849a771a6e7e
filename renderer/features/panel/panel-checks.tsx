import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import layout from '../../ui/list-page.module.css';
import { checkRows, type PanelCheck } from './check-rows.ts';

/** 评分提醒: candidates whom too few may score, and members who seem not to have judged. */
export function PanelChecks({ cycle: { documents, lines } }: { readonly cycle: CycleLines }) {
  const { t } = useTranslation();
  const rows = useMemo(() => checkRows(documents, lines), [documents, lines]);
  const columns = useMemo(() => {
    const what = (row: PanelCheck) =>
      row.kind === 'cover'
        ? t('panelDesk.check.cover', { ...row.cover })
        : t(`panelDesk.check.${row.kind}`, { sheets: row.sheets });
    const whom = (row: PanelCheck) =>
      row.kind === 'cover' ? `${row.line.name}（${row.line.township}）` : row.name;
    return [
      { title: t('panelDesk.check.whom'), width: 220, render: (_: unknown, row: PanelCheck) => whom(row) },
      { title: t('panelDesk.check.what'), width: 760, render: (_: unknown, row: PanelCheck) => what(row) },
    ];
  }, [t]);
  return (
    <div className={layout['page']}>
      <FillTable
        label={t('panelDesk.tab.checks')}
        rows={rows}
        columns={columns}
        rowKey={({ kind, id }) => `${kind} ${id}`}
        empty={<EmptyGuide title={t('panelDesk.check.none')} hint={t('panelDesk.check.noneHint')} />}
      />
    </div>
  );
}
