import { PrinterOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { formatTotal } from '../../../shared/domain/format-points.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCandidacyLines } from '../../data/use-candidacy-lines.ts';
import { useLastYear } from '../../data/use-last-year.ts';
import { useOutcomes } from '../../data/use-outcomes.ts';
import { subjectKind } from '../../../shared/schema/subject.ts';
import { officeJob } from '../../print/office/office-job.ts';
import { talkPaper } from '../../print/office/talk-paper.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { useOpenProvenance } from '../../ui/provenance-context.ts';
import { ratesRuleOf } from '../../ui/rates-rule.ts';
import { useCommand } from '../../ui/use-command.ts';
import { useGapText } from '../../ui/use-gap-text.ts';
import { chairFacts, type ChairFacts } from './chair-facts.ts';
import { chairWords, levelName } from './chair-words.ts';
import styles from './chair.module.css';

const sections = ['why', 'missing', 'change'] as const;

function useWords(facts: ChairFacts) {
  const { t } = useTranslation();
  const gapText = useGapText();
  const rule = ratesRuleOf(facts.scheme);
  const gap = rule && gapText(facts.line.membership, rule);
  return chairWords(facts, t, gap);
}

function PrintTalkButton({ facts }: { readonly facts: ChairFacts }) {
  const { t } = useTranslation();
  const { bridge, store } = useServices();
  const { busy, run } = useCommand();
  const words = useWords(facts);
  const { year, scheme, line, outcome } = facts;
  const print = async () => {
    const sheet = talkPaper({
      year,
      what: scheme.subject?.name ?? paperText('chair.paper.chairs'),
      isSite: subjectKind(scheme) === 'site',
      name: line.name,
      unit: line.unit,
      township: line.township,
      level: levelName(scheme, outcome.level) ?? t('chair.noLevel'),
      total: outcome.total === null ? '' : formatTotal(outcome.total),
      ...words,
    });
    const fileName = paperText('chair.paper.fileName', { year, name: line.name });
    const job = officeJob(scheme, [sheet], fileName, store.clock.now());
    const printed = await bridge.print.toPdf(job, line.candidacy.personId);
    if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
  };
  return (
    <Button type="primary" icon={<PrinterOutlined />} loading={busy} onClick={() => void run(print)}>
      {t('chair.print')}
    </Button>
  );
}

function OneChair({ facts }: { readonly facts: ChairFacts }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const openProvenance = useOpenProvenance();
  const words = useWords(facts);
  const { year, scheme, line, outcome } = facts;
  const total = outcome.total === null ? '' : t('chair.points', { total: formatTotal(outcome.total) });
  return (
    <Page
      title={t('chair.title', { year, name: line.name })}
      hint={[line.township, line.unit].join(' · ')}
      actions={
        <>
          <Button onClick={() => void navigate(-1)}>{t('common.back')}</Button>
          {openProvenance && (
            <Button onClick={() => openProvenance({ candidacyId: line.id })}>{t('chair.provenance')}</Button>
          )}
          <PrintTalkButton facts={facts} />
        </>
      }
    >
      <div className={styles['content']}>
        <p className={styles['answer']}>
          {levelName(scheme, outcome.level) ?? t('chair.noLevel')}
          <span className={styles['total']}>{total}</span>
        </p>
        {sections.map((section) => (
          <section key={section} className={styles['section']}>
            <h2>{t(`chair.section.${section}`)}</h2>
            {words[section].map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
        ))}
      </div>
    </Page>
  );
}

/** 主席个人页: why the level came out, what is missing to the next, and what has changed since last year. */
export function ChairPage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const cycle = useCandidacyLines();
  const outcomes = useOutcomes(cycle?.documents.cycle.id ?? null);
  const last = useLastYear(cycle === undefined ? undefined : (cycle?.documents.cycle ?? null));
  const facts = useMemo(() => {
    const line = cycle?.lines.find((one) => one.id === id);
    const outcome = outcomes?.results.find((one) => one.id === id)?.outcome;
    return cycle && line && outcome ? chairFacts(line, cycle.documents, outcome, last ?? null) : null;
  }, [cycle, outcomes, last, id]);
  if (cycle === undefined || !outcomes || last === undefined) return <Spin style={{ margin: 48 }} />;
  if (!facts) return <EmptyGuide title={t('chair.empty.title')} hint={t('chair.empty.hint')} />;
  return <OneChair facts={facts} />;
}
