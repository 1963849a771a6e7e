import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Meeting } from '../../../shared/sync/meeting.ts';
import { useServices } from '../../data/services-context.tsx';
import { hubAnswer } from '../../sync/hub-answer.ts';
import { useSyncStatus } from '../../sync/use-sync-status.ts';
import { OpenSpreadButton } from './open-spread-button.tsx';
import { useBoard } from './use-meeting.ts';
import { usePolled } from './use-polled.ts';
import { usePresides } from './use-presides.ts';

/** What the chair leads the meeting by, over his own sheets; nothing for anybody else. */
export function ChairBar() {
  const { bridge } = useServices();
  return usePresides() && bridge.kind === 'web' ? <PresidedMeeting /> : null;
}

function PresidedMeeting() {
  const { meetings } = useServices().bridge;
  const [attempt, setAttempt] = useState(0);
  // A tablet that was cut off asks again as soon as it is back.
  const isCutOff = useSyncStatus()?.phase === 'offline';
  const { data } = usePolled(() => hubAnswer(meetings.list()), [meetings, attempt, isCutOff]);
  const meeting = data?.meetings.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt))[0];
  return meeting ? <Bar meeting={meeting} onDone={() => setAttempt((count) => count + 1)} /> : null;
}

function Bar({ meeting, onDone }: { readonly meeting: Meeting; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: board, trouble } = useBoard(meeting.id);
  const { id, title } = meeting;
  const opened = meeting.spread !== null || board?.opened === true;
  const progress = board && t('panelDay.desk.finished', { finished: board.finished, quorum: board.quorum });
  return (
    <Alert
      type={trouble ? 'warning' : 'info'}
      title={t('panelDay.chair.title', { title })}
      description={trouble ? t('panelDay.desk.lost', { reason: trouble }) : progress}
      style={{ marginBottom: 12 }}
      action={
        <div style={{ display: 'flex', gap: 8 }}>
          <Button onClick={() => void navigate(`/panel-day/${id}/board`)}>{t('panelDay.desk.board')}</Button>
          {opened ? (
            <Button type="primary" onClick={() => void navigate(`/panel-day/${id}/spread`)}>
              {t('panelDay.desk.showSpread')}
            </Button>
          ) : (
            <OpenSpreadButton
              meeting={meeting}
              hasQuorum={board !== null && board.finished >= board.quorum}
              onDone={onDone}
            />
          )}
        </div>
      }
    />
  );
}
