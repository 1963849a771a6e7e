import { PrinterOutlined } from '@ant-design/icons';
import { Button, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { useMayChangeYear } from '../../data/use-may-change-year.ts';
import { formCycleOf, officeJob } from '../../print/office/office-job.ts';
import { recusalPaper } from '../../print/office/recusal-paper.ts';
import { recusalPaperRows } from '../../print/office/recusal-paper-rows.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import { formatInstant } from '../../ui/format-instant.ts';
import { useCommand } from '../../ui/use-command.ts';
import layout from '../../ui/list-page.module.css';
import { RecusalDialog } from './recusal-dialog.tsx';
import { recusalRows, type RecusalRow } from '../../data/recusal-rows.ts';

/** 回避登记: who keeps out of whose grading, and why. */
export function RecusalRegister({ cycle: { documents, lines } }: { readonly cycle: CycleLines }) {
  const { t } = useTranslation();
  const { bridge, store } = useServices();
  const { busy, run } = useCommand();
  const [adding, setAdding] = useState(false);
  const mayAdd = useMayChangeYear(documents.cycle);
  const rows = useMemo(
    () => recusalRows(lines, documents.scheme, documents.cycle),
    [lines, documents.scheme, documents.cycle],
  );
  const print = async () => {
    const paper = recusalPaper(formCycleOf(documents), rows.length === 0 ? null : recusalPaperRows(rows));
    const job = officeJob(documents.scheme, [paper], paper.title, store.clock.now());
    const printed = await bridge.print.toPdf(job);
    if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
  };
  const columns = useMemo(
    () => [
      {
        title: t('panelDesk.recusal.member'),
        width: 96,
        render: (_: unknown, row: RecusalRow) => row.member.name,
      },
      {
        title: t('panel.column.org'),
        width: 190,
        ellipsis: true,
        render: (_: unknown, row: RecusalRow) => row.member.org,
      },
      {
        title: t('panelDesk.recusal.whom'),
        width: 96,
        render: (_: unknown, row: RecusalRow) => row.line.name,
      },
      {
        title: t('worklist.column.unit'),
        width: 250,
        ellipsis: true,
        render: (_: unknown, row: RecusalRow) => row.line.unit,
      },
      {
        title: t('panelDesk.recusal.reason'),
        width: 270,
        ellipsis: true,
        render: (_: unknown, { reason, text }: RecusalRow) =>
          text ?? t(reason === 'own-township' ? 'panel.recusedOwn' : 'panel.recusedDeclared'),
      },
      {
        title: t('panelDesk.recusal.at'),
        width: 150,
        render: (_: unknown, { at }: RecusalRow) =>
          at === null ? t('panelDesk.recusal.byRule') : formatInstant(at),
      },
    ],
    [t],
  );
  return (
    <div className={layout['page']}>
      <div className={layout['bar']}>
        {mayAdd && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('panelDesk.recusal.add')}
          </Button>
        )}
        <Typography.Text type="secondary">
          {t('panelDesk.recusal.count', { count: rows.length })}
        </Typography.Text>
        <span className={layout['space']} />
        <Button icon={<PrinterOutlined />} loading={busy} onClick={() => void run(print)}>
          {t('panelDesk.recusal.print')}
        </Button>
      </div>
      <FillTable
        label={t('panelDesk.tab.recusals')}
        rows={rows}
        columns={columns}
        rowKey={({ member, line }) => `${member.id} ${line.id}`}
        empty={<EmptyGuide title={t('panelDesk.recusal.none')} hint={t('panelDesk.recusal.noneHint')} />}
      />
      {adding && <RecusalDialog documents={documents} lines={lines} onClose={() => setAdding(false)} />}
    </div>
  );
}
