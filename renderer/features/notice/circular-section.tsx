import { Button, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { standingDecision, standingNotice } from '../../../shared/domain/proceedings-of.ts';
import { useServices } from '../../data/services-context.tsx';
import { CircularDialog } from './circular-dialog.tsx';
import type { NoticeOffice } from './office.ts';
import { LetterButton } from '../../print/official/letter-button.tsx';
import { circularPaper } from '../../print/official/official-papers.ts';
import { PublishButton } from './publish-button.tsx';
import { Section } from './section.tsx';
import { usePrintPaper } from './use-print-paper.ts';

/** 通报 of the list that was decided, in the words the office chooses. */
export function CircularSection({ office }: { readonly office: NoticeOffice }) {
  const { t } = useTranslation();
  const { proceedings, mayChange, issuer, cycle } = office;
  const [issuing, setIssuing] = useState(false);
  const { store } = useServices();
  const { busy, print } = usePrintPaper();
  const notice = standingNotice(proceedings);
  const decision = standingDecision(proceedings);
  const circular = proceedings.circulars.findLast(({ detail }) => detail.decisionId === decision?.id)?.detail;
  const issue = circular ? (
    <LetterButton
      label={t('notice.circular.print')}
      letter={circularPaper(circular, proceedings, issuer)}
      headed
      scheme={cycle.schemeKey}
      actorId={store.actor.id}
      now={() => store.clock.now()}
      busy={busy}
      print={print}
    />
  ) : (
    mayChange && (
      <Button disabled={!decision} onClick={() => setIssuing(true)}>
        {t('notice.circular.issue')}
      </Button>
    )
  );
  const actions = (
    <>
      {issue}
      {mayChange && (decision || cycle.status !== 'open') && <PublishButton cycle={cycle} />}
    </>
  );
  return (
    <Section title={t('notice.circular.heading')} actions={actions}>
      {circular ? (
        <>
          <div>{circular.title}</div>
          <div>{t('notice.circular.facts', { docNo: circular.docNo, date: circular.issuedOn })}</div>
        </>
      ) : (
        <Typography.Text type="secondary">{t('notice.circular.none')}</Typography.Text>
      )}
      {issuing && decision && notice && (
        <CircularDialog
          office={office}
          decisionId={decision.id}
          rows={notice.detail.rows}
          onClose={() => setIssuing(false)}
        />
      )}
    </Section>
  );
}
