import { Alert, Button, Spin, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Board, Meeting } from '../../../shared/sync/meeting.ts';
import { Page } from '../../ui/page.tsx';
import { CodeDialog } from './code-dialog.tsx';
import { MeetingActions } from './meeting-actions.tsx';
import { MemberTable } from './member-table.tsx';
import styles from './panel-day.module.css';
import { useBoard, useMeeting } from './use-meeting.ts';
import type { Polled } from './use-polled.ts';

/** One meeting as the operator runs it: who is in, who has finished, and what comes next. */
export function MeetingPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [attempt, setAttempt] = useState(0);
  const { data: meeting, trouble } = useMeeting(id, attempt);
  const board = useBoard(id);
  const back = <Button onClick={() => void navigate('/panel-day')}>{t('panelDay.desk.back')}</Button>;
  return (
    <Page
      title={meeting?.title ?? t('shell.nav.panel-day')}
      hint={meeting && <Facts meeting={meeting} />}
      actions={
        <>
          {back}
          {meeting && (
            <MeetingActions
              meeting={meeting}
              hasQuorum={board.data !== null && board.data.finished >= board.data.quorum}
              onDone={() => setAttempt((count) => count + 1)}
            />
          )}
        </>
      }
    >
      {!meeting && !trouble && <Spin description={t('common.loading')} />}
      {!meeting && trouble && <Alert showIcon type="error" title={trouble} />}
      {meeting && <Desk meeting={meeting} polled={board} />}
    </Page>
  );
}

function Facts({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation();
  const { heldOn: date, place, agenda, members, chairId } = meeting;
  const chair = members.find(({ id }) => id === chairId)?.name ?? '';
  const counts = { candidates: agenda.length, members: members.length };
  return t('panelDay.desk.facts', { date, place, chair, ...counts });
}

function Desk({ meeting, polled }: { readonly meeting: Meeting; readonly polled: Polled<Board> }) {
  const { t } = useTranslation();
  const { data: board, trouble } = polled;
  const [handing, setHanding] = useState<string | null>(null);
  const member = meeting.members.find(({ id }) => id === handing);
  return (
    <div className={styles['stack']}>
      {trouble && <Alert showIcon type="warning" title={t('panelDay.desk.lost', { reason: trouble })} />}
      {board && (
        <div className={styles['facts']}>
          <strong>{t('panelDay.desk.finished', { finished: board.finished, quorum: board.quorum })}</strong>
          {board.opened && <Tag color="processing">{t('panelDay.state.opened')}</Tag>}
        </div>
      )}
      {board && <MemberTable board={board} onHand={setHanding} />}
      {member && <CodeDialog meetingId={meeting.id} member={member} onClose={() => setHanding(null)} />}
    </div>
  );
}
