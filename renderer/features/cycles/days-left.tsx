import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { workingDaysLeft } from '../../../shared/domain/reminders.ts';
import type { CycleStage } from '../../../shared/schema/cycle-step.ts';
import { useToday } from '../../data/use-today.ts';
import { useWorkingCalendar } from '../../data/use-working-calendar.ts';

interface DaysLeftProps {
  readonly kind: string;
  readonly date: string | null;
  readonly owed: number | null;
  readonly stage: CycleStage;
}

const scoring: ReadonlySet<CycleStage> = new Set(['announced', 'self', 'township', 'panel']);

/** Working days to a date. One that has passed alarms only where something is still owed. */
export function DaysLeft({ kind, date, owed, stage }: DaysLeftProps) {
  const { t } = useTranslation();
  const today = useToday();
  const calendar = useWorkingCalendar();
  if (date === null) return null;
  const days = workingDaysLeft(calendar, today, date);
  if (days === 0 && date === today)
    return <Typography.Text type="warning">{t('cycles.dates.today')}</Typography.Text>;
  if (days >= 0) return t('cycles.dates.leftDays', { days });
  const isOpen = kind !== 'cutoff' && owed !== 0 && scoring.has(stage);
  return isOpen ? (
    <Typography.Text type="warning">{t('cycles.dates.late', { days: -days })}</Typography.Text>
  ) : (
    <Typography.Text type="secondary">{t('cycles.dates.past')}</Typography.Text>
  );
}
