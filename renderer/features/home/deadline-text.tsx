import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { daysUntil } from './days-until.ts';
import { useToday } from '../../data/use-today.ts';

interface DeadlineTextProps {
  readonly date: string;
  /** Nothing is open any more, so a date that has passed alarms nobody. */
  readonly done?: boolean;
}

/** A deadline with the days that are left, or that have passed. */
export function DeadlineText({ date, done = false }: DeadlineTextProps) {
  const { t } = useTranslation();
  const days = daysUntil(date, useToday());
  if (days === 0) return <Typography.Text type="warning">{t('home.deadline.today')}</Typography.Text>;
  if (days > 0) {
    return <Typography.Text type="secondary">{t('home.deadline.left', { date, days })}</Typography.Text>;
  }
  return (
    <Typography.Text type={done ? 'secondary' : 'warning'}>
      {t('home.deadline.over', { date, days: -days })}
    </Typography.Text>
  );
}
