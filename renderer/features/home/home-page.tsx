import { Spin, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCandidacyRows, type CandidacyTable } from '../../data/use-candidacy-rows.ts';
import { dueWork } from '../../data/due-work.ts';
import { useRequestReminders } from '../../data/use-request-reminders.ts';
import { useStageReminders } from '../../data/use-stage-reminders.ts';
import { useWorkingCalendar } from '../../data/use-working-calendar.ts';
import { remindersOf } from '../../../shared/domain/reminders.ts';
import { ReminderList } from '../../ui/reminder-list.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { citySteps, cityTasks } from './city-tasks.ts';
import { BackupNotice } from './backup-notice.tsx';
import styles from './home.module.css';
import { PasswordNotice } from './password-notice.tsx';
import { panelWork } from './panel-tasks.ts';
import { StepBars } from './step-bars.tsx';
import { TaskList } from './task-list.tsx';
import type { Task } from './task.ts';
import { townshipProgress } from './township-progress.ts';
import { TownshipTable } from './township-table.tsx';
import { townshipSteps, townshipTasks } from './township-tasks.ts';
import { useToday } from '../../data/use-today.ts';

function TasksOrRest({ tasks }: { readonly tasks: readonly Task[] }) {
  const { t } = useTranslation();
  return tasks.length > 0 ? (
    <TaskList tasks={tasks} />
  ) : (
    <Typography.Paragraph style={{ margin: 0 }}>
      <strong>{t('home.nothingTitle')}</strong>
    </Typography.Paragraph>
  );
}

/** Nothing is left to do in a year that has been put away, not even for those without a level. */
const openTasks = ({ cycle }: CandidacyTable['documents'], tasks: readonly Task[]): readonly Task[] =>
  cycle.status === 'archived' ? [] : tasks;

function TownshipHome({ documents, rows }: CandidacyTable) {
  const { t } = useTranslation();
  const tasks = openTasks(documents, townshipTasks(documents, rows));
  const today = useToday();
  const calendar = useWorkingCalendar();
  const due = documents.cycle.status === 'open' ? dueWork(documents.cycle, rows) : [];
  const requests = useRequestReminders();
  return (
    <>
      <ReminderList reminders={[...requests, ...remindersOf(due, today, calendar)]} />
      {tasks.length === 0 ? (
        <EmptyGuide title={t('home.nothingTitle')} hint={t('home.nothingHint')} />
      ) : (
        <TaskList tasks={tasks} />
      )}
      {rows.length > 0 && <StepBars steps={townshipSteps(documents, rows)} />}
    </>
  );
}

function CityHome({ documents, rows }: CandidacyTable) {
  const today = useToday();
  const requests = useRequestReminders();
  const reminders = useStageReminders();
  return (
    <>
      <ReminderList reminders={[...requests, ...reminders]} />
      <TasksOrRest tasks={openTasks(documents, cityTasks(documents, rows))} />
      <StepBars steps={citySteps(documents, rows)} />
      <TownshipTable lines={townshipProgress(documents, rows, today)} />
    </>
  );
}

function PanelHome({ documents, rows }: CandidacyTable) {
  const { t } = useTranslation();
  const { actor } = useServices().store;
  const { tasks, steps, recused, waiting } = panelWork(documents, rows, actor.panelMemberId);
  const reminders = useStageReminders();
  return (
    <>
      <ReminderList reminders={reminders} />
      <TasksOrRest tasks={openTasks(documents, tasks)} />
      <StepBars steps={steps} />
      <div>
        {recused > 0 && <div>{t('home.recused', { n: recused })}</div>}
        {waiting > 0 && (
          <Typography.Text type="secondary">{t('home.waiting', { n: waiting })}</Typography.Text>
        )}
      </div>
    </>
  );
}

function Home({ documents, rows }: CandidacyTable) {
  const { t } = useTranslation();
  const { actor } = useServices().store;
  const { year } = documents.cycle;
  const unit = documents.orgUnits.find(({ id }) => id === actor.orgCode)?.unionName ?? '';
  const taking = { documents, rows: rows.filter(({ state }) => state !== 'withdrawn') };
  const content = () => {
    if (actor.role === 'panelMember') return <PanelHome {...taking} />;
    return isTownshipActor(actor) ? <TownshipHome {...taking} /> : <CityHome {...taking} />;
  };
  const title =
    actor.role === 'panelMember'
      ? t('home.panelTitle', { name: actor.name, year })
      : t('home.title', { unit, year });
  return (
    <Page title={title}>
      <div className={styles['content']}>
        <PasswordNotice />
        <BackupNotice />
        {content()}
      </div>
    </Page>
  );
}

/** 工作台: what this office does next, and how far the year is. Counts come from what the viewer may see, only. */
export function HomePage() {
  const { t } = useTranslation();
  const table = useCandidacyRows();
  const requests = useRequestReminders();
  if (table === undefined) return <Spin style={{ margin: 48 }} />;
  if (table === null) {
    return (
      <div className={styles['content']}>
        <PasswordNotice />
        <ReminderList reminders={requests} />
        <EmptyGuide title={t('home.noCycleTitle')} hint={t('home.noCycleHint')} />
      </div>
    );
  }
  return <Home {...table} />;
}
