import { Button, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  openObjections,
  standingDecision,
  standingNotice,
  type Proceedings,
} from '../../../shared/domain/proceedings-of.ts';
import { Page } from '../../ui/page.tsx';
import { CalendarDialog } from './calendar-dialog.tsx';
import { CircularSection } from './circular-section.tsx';
import { DecisionSection } from './decision-section.tsx';
import styles from './notice.module.css';
import { NoticeSection } from './notice-section.tsx';
import { ObjectionsSection } from './objections-section.tsx';
import type { NoticeOffice } from './office.ts';

/** The four steps in their order, with how far each has come. */
export function NoticeBoard({ office }: { readonly office: NoticeOffice }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  return (
    <Page
      title={t('notice.title')}
      hint={t('notice.hint')}
      actions={
        office.mayChange && <Button onClick={() => setEditing(true)}>{t('notice.section.calendar')}</Button>
      }
    >
      <div className={styles['board']}>
        <Progress office={office} />
        <NoticeSection office={office} />
        <ObjectionsSection office={office} />
        <DecisionSection office={office} />
        <CircularSection office={office} />
      </div>
      {editing && <CalendarDialog office={office} onClose={() => setEditing(false)} />}
    </Page>
  );
}

/** The first step that is not done: 0 the notice, 3 the circular, 4 when all are. */
function currentStep(proceedings: Proceedings, today: string): number {
  const notice = standingNotice(proceedings);
  const decision = standingDecision(proceedings);
  if (decision) return proceedings.circulars.some(({ detail }) => detail.decisionId === decision.id) ? 4 : 3;
  if (!notice || today <= notice.detail.endsOn) return 0;
  return openObjections(proceedings).length > 0 ? 1 : 2;
}

function Progress({ office: { proceedings, today } }: { readonly office: NoticeOffice }) {
  const { t } = useTranslation();
  const notice = standingNotice(proceedings)?.detail;
  const decision = standingDecision(proceedings);
  const circular = proceedings.circulars.find(({ detail }) => detail.decisionId === decision?.id)?.detail;
  const open = openObjections(proceedings).length;
  const answered = proceedings.objections.length - open;
  const waiting = t('notice.stepState.waiting');
  const noticeText = () => {
    if (!notice) return waiting;
    return today > notice.endsOn
      ? t('notice.stepState.ended')
      : t('notice.stepState.running', { date: notice.endsOn });
  };
  const objectionText = () => {
    if (open > 0) return t('notice.stepState.open', { count: open });
    if (answered > 0) return t('notice.stepState.closed', { count: answered });
    return notice ? t('notice.stepState.none') : waiting;
  };
  const doneOn = (date: string | undefined) => (date ? t('notice.stepState.done', { date }) : waiting);
  return (
    <Steps
      size="small"
      current={currentStep(proceedings, today)}
      items={[
        { title: t('notice.steps.notice'), content: noticeText() },
        { title: t('notice.steps.objections'), content: objectionText() },
        { title: t('notice.steps.decision'), content: doneOn(decision?.detail.decidedOn) },
        { title: t('notice.steps.circular'), content: doneOn(circular?.issuedOn) },
      ]}
    />
  );
}
