import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DeadlineText } from './deadline-text.tsx';
import styles from './home.module.css';
import type { Task } from './task.ts';

/** What to do now; the first is the one to begin with. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <section className={styles['section']}>
      <h2>{t('home.todo')}</h2>
      <ul className={styles['tasks']} aria-label={t('home.todo')}>
        {tasks.map((task, place) => (
          <li key={task.kind}>
            {task.count !== null && (
              <span className={styles['count']}>
                {task.count}
                <span className={styles['unit']}>{t(`home.${task.of}`)}</span>
              </span>
            )}
            <div className={task.count === null ? styles['first'] : undefined}>
              <div className={styles['label']}>{t(`home.task.${task.kind}.label`)}</div>
              <Typography.Text type="secondary">{t(`home.task.${task.kind}.hint`)}</Typography.Text>
            </div>
            <span>{task.deadline && <DeadlineText date={task.deadline} />}</span>
            <Button type={place === 0 ? 'primary' : 'default'} block onClick={() => void navigate(task.path)}>
              {t(`home.task.${task.kind}.button`)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
