import { ClockCircleOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Reminder } from '../../shared/domain/reminders.ts';
import styles from './reminder-list.module.css';

function ReminderLine({ kind, count, deadline, days }: Reminder) {
  const { t } = useTranslation();
  const what = () => {
    if (kind === 'request')
      return <Link to="/privacy?tab=requests">{t('cycles.reminder.request', { n: count ?? 0 })}</Link>;
    return count === null ? t(`cycles.reminder.stage.${kind}`) : t(`cycles.reminder.${kind}`, { n: count });
  };
  const when = () => {
    if (days === 0) return t('cycles.reminder.today');
    return days > 0
      ? t('cycles.reminder.left', { date: deadline, days })
      : t('cycles.reminder.late', { date: deadline, days: -days });
  };
  return (
    <li>
      <ClockCircleOutlined aria-hidden /> {what()}
      {t('cycles.reminder.colon')}
      <Typography.Text type={days < 0 ? 'warning' : 'secondary'}>{when()}</Typography.Text>
    </li>
  );
}

/** What is due soon or late, quietly; nothing when there is nothing. */
export function ReminderList({ reminders }: { readonly reminders: readonly Reminder[] }) {
  const { t } = useTranslation();
  if (reminders.length === 0) return null;
  return (
    <section aria-label={t('cycles.reminder.title')}>
      <h2 className={styles['title']}>{t('cycles.reminder.title')}</h2>
      <ul className={styles['list']} aria-label={t('cycles.reminder.title')}>
        {reminders.map((reminder) => (
          <ReminderLine key={reminder.kind} {...reminder} />
        ))}
      </ul>
    </section>
  );
}
