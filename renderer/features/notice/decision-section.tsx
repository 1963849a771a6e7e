import { PrinterOutlined } from '@ant-design/icons';
import { Button, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openObjections, standingDecision, standingNotice } from '../../../shared/domain/proceedings-of.ts';
import { useServices } from '../../data/services-context.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import type { NoticeOffice } from './office.ts';
import { mayAttest, noObjectionPaper } from '../../print/office/no-objection-paper.ts';
import { officeJob } from '../../print/office/office-job.ts';
import { LetterButton } from '../../print/official/letter-button.tsx';
import { decisionPaper } from '../../print/official/official-papers.ts';
import { Section } from './section.tsx';
import { usePrintPaper } from './use-print-paper.ts';

/** 审定: open once the notice is over and every objection answered. */
export function DecisionSection({ office }: { readonly office: NoticeOffice }) {
  const { t } = useTranslation();
  const { proceedings, today, mayChange, issuer, cycle, forms } = office;
  const [recording, setRecording] = useState(false);
  const { store } = useServices();
  const { busy, print } = usePrintPaper();
  const notice = standingNotice(proceedings);
  const decision = standingDecision(proceedings)?.detail;
  const answered = openObjections(proceedings).length === 0;
  const ready = notice && today > notice.detail.endsOn && answered && office.changed === 0;
  const attest = (now: Date) => {
    const attested = notice && { notice, proceedings, today };
    return officeJob(forms.scheme, [noObjectionPaper(forms, attested)], t('forms.form.noObjection'), now);
  };
  const attestation = notice && mayAttest(notice, proceedings, today) && (
    <Button icon={<PrinterOutlined />} loading={busy} onClick={() => void print(attest)}>
      {t('notice.decision.attest')}
    </Button>
  );
  const actions = decision ? (
    <LetterButton
      label={t('notice.decision.print')}
      letter={decisionPaper(decision, proceedings, issuer)}
      headed={decision.docNo !== ''}
      scheme={cycle.schemeKey}
      actorId={store.actor.id}
      now={() => store.clock.now()}
      busy={busy}
      print={print}
    />
  ) : (
    mayChange && (
      <Button type={ready ? 'primary' : 'default'} disabled={!ready} onClick={() => setRecording(true)}>
        {t('notice.decision.record')}
      </Button>
    )
  );
  return (
    <Section
      title={t('notice.decision.heading')}
      actions={
        <>
          {attestation}
          {actions}
        </>
      }
    >
      {decision ? (
        <>
          <div>{t('notice.decision.facts', { date: decision.decidedOn, meeting: decision.meeting })}</div>
          <div>{decision.opinion}</div>
        </>
      ) : (
        <Typography.Text type="secondary">{t('notice.decision.none')}</Typography.Text>
      )}
      {recording && notice && (
        <DecisionDialog office={office} noticeId={notice.id} onClose={() => setRecording(false)} />
      )}
    </Section>
  );
}
