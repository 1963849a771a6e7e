import { Button, Table, Typography, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueWork } from '../../../shared/domain/reminders.ts';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import type { CycleStage } from '../../../shared/schema/cycle-step.ts';
import { dueWork } from '../../data/due-work.ts';
import { useCandidacyRows } from '../../data/use-candidacy-rows.ts';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { useWorkingCalendar } from '../../data/use-working-calendar.ts';
import styles from './cycles.module.css';
import { DatesDialog } from './dates-dialog.tsx';
import { DaysLeft } from './days-left.tsx';

interface DateLine {
  readonly kind: 'cutoff' | DueWork['kind'];
  readonly date: string | null;
  /** Sheets that are not in; null where they are not counted. */
  readonly owed: number | null;
}

function useDateLines(cycle: Cycle): readonly DateLine[] {
  const table = useCandidacyRows();
  // With nobody on the list nothing is owed, and nothing is complete either.
  const due = table && table.rows.length > 0 ? dueWork(cycle, table.rows) : [];
  const owed = (kind: DueWork['kind']) => due.find((one) => one.kind === kind)?.count ?? null;
  return [
    { kind: 'cutoff', date: cycle.cutoff, owed: null },
    { kind: 'self', date: cycle.selfDeadline, owed: owed('self') },
    { kind: 'township', date: cycle.townshipDeadline, owed: owed('township') },
    { kind: 'panel', date: cycle.panelDeadline, owed: null },
  ];
}

function Owed({ owed }: DateLine) {
  const { t } = useTranslation();
  if (owed === null) return null;
  return owed === 0 ? (
    <Typography.Text type="success">{t('cycles.dates.complete')}</Typography.Text>
  ) : (
    t('cycles.dates.sheets', { n: owed })
  );
}

interface DatesSectionProps {
  readonly cycle: Cycle;
  readonly stage: CycleStage;
}

/** The year's calendar with what is left of each time and what the viewer's people still owe. */
export function DatesSection({ cycle, stage }: DatesSectionProps) {
  const { t } = useTranslation();
  const mayEdit = useIsCityOffice() && cycle.status === 'open';
  const calendar = useWorkingCalendar();
  const [edits, setEdits] = useState(false);
  const lines = useDateLines(cycle);
  const columns: TableColumnsType<DateLine> = [
    {
      key: 'what',
      title: t('cycles.dates.what'),
      width: 220,
      render: (_, { kind }) => t(`cycles.dates.${kind}`),
    },
    {
      key: 'day',
      title: t('cycles.dates.day'),
      width: 140,
      render: (_, { date }) => date ?? t('cycles.dates.unset'),
    },
    {
      key: 'left',
      title: t('cycles.dates.left'),
      width: 220,
      render: (_, line) => <DaysLeft {...line} stage={stage} />,
    },
    { key: 'owed', title: t('cycles.dates.owed'), render: (_, line) => <Owed {...line} /> },
  ];
  const assumed = lines.find(({ date }) => date !== null && !calendar.isKnown(date));
  return (
    <section className={styles['section']}>
      <div className={styles['head']}>
        <h2>{t('cycles.dates.title')}</h2>
        {mayEdit && <Button onClick={() => setEdits(true)}>{t('cycles.dates.edit')}</Button>}
      </div>
      <Table<DateLine>
        className={styles['table'] ?? ''}
        size="small"
        rowKey="kind"
        pagination={false}
        columns={columns}
        dataSource={[...lines]}
      />
      {assumed?.date && (
        <p className={styles['note']}>{t('cycles.dates.assumedDays', { year: assumed.date.slice(0, 4) })}</p>
      )}
      {edits && <DatesDialog cycle={cycle} onClose={() => setEdits(false)} />}
    </section>
  );
}
