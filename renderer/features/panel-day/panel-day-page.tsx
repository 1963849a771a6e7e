import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Meeting } from '../../../shared/sync/meeting.ts';
import { useServices } from '../../data/services-context.tsx';
import { hubAnswer } from '../../sync/hub-answer.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { MeetingTable } from './meeting-table.tsx';
import { NewMeetingDrawer } from './new-meeting-drawer.tsx';
import styles from './panel-day.module.css';
import { TakeOverDialog } from './take-over-dialog.tsx';
import { usePolled } from './use-polled.ts';

async function newestFirst(asked: Promise<{ readonly meetings: readonly Meeting[] }>) {
  const { meetings } = await asked;
  return meetings.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt));
}

/** 评审会: the meetings held on this hub, opened here or taken over from the laptop of the meeting room. */
export function PanelDayPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { meetings } = useServices().bridge;
  const [attempt, setAttempt] = useState(0);
  const [dialog, setDialog] = useState<'none' | 'open' | 'take-over'>('none');
  const { data, trouble } = usePolled(() => newestFirst(hubAnswer(meetings.list())), [meetings, attempt]);
  const show = ({ id }: Pick<Meeting, 'id'>) => void navigate(`/panel-day/${id}`);
  const again = () => setAttempt((count) => count + 1);
  const openButton = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setDialog('open')}>
      {t('panelDay.open')}
    </Button>
  );
  return (
    <Page
      title={t('shell.nav.panel-day')}
      hint={t('panelDay.hint')}
      actions={
        data && (
          <>
            <Button icon={<ImportOutlined />} onClick={() => setDialog('take-over')}>
              {t('panelDay.takeOver')}
            </Button>
            {openButton}
          </>
        )
      }
    >
      {!data && !trouble && <Spin description={t('common.loading')} />}
      {!data && trouble && (
        <EmptyGuide
          title={t('panelDay.noHub.title')}
          hint={`${trouble} ${t('panelDay.noHub.hint')}`}
          action={<Button onClick={again}>{t('panelDay.retry')}</Button>}
        />
      )}
      {data && (
        <div className={styles['stack']}>
          <MeetingTable meetings={data} onOpen={show} action={openButton} />
        </div>
      )}
      {dialog === 'open' && <NewMeetingDrawer onOpened={show} onClose={() => setDialog('none')} />}
      {dialog === 'take-over' && <TakeOverDialog onTaken={again} onClose={() => setDialog('none')} />}
    </Page>
  );
}
