import { CheckCircleFilled } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Board } from '../../../shared/sync/meeting.ts';
import { meetingPath } from './meeting-path.ts';
import { isQuiet, minutesQuiet } from './minutes-quiet.ts';
import styles from './panel-day.module.css';
import { useBoard } from './use-meeting.ts';
import { usePresides } from './use-presides.ts';

/** 大屏: who has not finished, for everybody in the room to read. */
export function BoardPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const presides = usePresides();
  const { data: board, trouble } = useBoard(id);
  return (
    <section className={styles['board']} aria-label={t('panelDay.desk.board')}>
      {board ? <Room board={board} /> : <Spin description={trouble || t('common.loading')} />}
      <div style={{ flex: 1, minHeight: 16 }} />
      <div>
        <Button onClick={() => void navigate(meetingPath(presides, id))}>{t('panelDay.board.close')}</Button>
        {board && trouble && ` ${t('panelDay.desk.lost', { reason: trouble })}`}
      </div>
    </section>
  );
}

function Room({ board }: { readonly board: Board }) {
  const { t } = useTranslation();
  const { title, finished, quorum, opened, members } = board;
  const waiting = finished >= quorum ? 'panelDay.board.ready' : 'panelDay.board.waiting';
  return (
    <>
      <header className={styles['boardHead']}>
        <h1 className={styles['boardTitle']}>{title}</h1>
        <span className={styles['boardCount']}>
          {`${t('panelDay.board.finished')} ${t('panelDay.board.of', { finished, quorum })}`}
        </span>
      </header>
      <p className={styles['boardState']}>{t(opened ? 'panelDay.board.opened' : waiting)}</p>
      <ul className={styles['members']}>
        {members.map((member) => (
          <Member key={member.id} board={board} member={member} />
        ))}
      </ul>
    </>
  );
}

function Member({ board, member }: { readonly board: Board; readonly member: Board['members'][number] }) {
  const { t } = useTranslation();
  const { name, done, total, contactAt } = member;
  const isDone = total === 0 || done === total;
  const minutes = minutesQuiet(board, contactAt);
  return (
    <li className={`${styles['member']} ${isDone ? styles['memberDone'] : ''}`}>
      <span className={styles['memberName']}>
        {name}
        {!isDone && minutes === null && (
          <span className={styles['memberQuiet']}>{t('panelDay.desk.never')}</span>
        )}
        {!isDone && isQuiet(minutes) && (
          <span className={styles['memberQuiet']}>{t('panelDay.board.quiet', { minutes })}</span>
        )}
      </span>
      <span className={styles['memberCount']}>
        {total === 0 ? t('panelDay.desk.nothing') : `${done} / ${total}`}
      </span>
      {isDone && total > 0 && (
        <CheckCircleFilled style={{ color: '#2e7d32' }} aria-label={t('panelDay.desk.done')} />
      )}
    </li>
  );
}
