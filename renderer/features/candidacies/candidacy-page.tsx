import { Alert, Button, Space, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { subjectKind } from '../../../shared/schema/subject.ts';
import { useServices } from '../../data/services-context.tsx';
import { useLastYear } from '../../data/use-last-year.ts';
import { useOutcomes } from '../../data/use-outcomes.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { ratesRuleOf } from '../../ui/rates-rule.ts';
import { CandidacyStateTag } from '../../ui/state-tag.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { ActDialog } from './act-dialog.tsx';
import type { CandidacyRow } from '../../data/candidacy-rows.ts';
import styles from './candidacy.module.css';
import { ReturnsSection, VetoesSection } from './cases-sections.tsx';
import { LastYearSection } from './last-year-section.tsx';
import { LevelSection } from './level-section.tsx';
import { MembershipSection } from './membership-section.tsx';
import { nextStep } from './next-step.ts';
import { PanelCard } from './panel-card.tsx';
import { SheetCard } from './sheet-card.tsx';
import { TodoList } from './todo-list.tsx';
import { TrainingSection } from './training-section.tsx';
import { useCandidacyRows } from '../../data/use-candidacy-rows.ts';

interface OneCandidacyProps {
  readonly row: CandidacyRow;
  readonly documents: CycleDocuments;
}

function CandidacyActions({ row }: Pick<OneCandidacyProps, 'row'>) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const [act, setAct] = useState<'withdraw' | 'returnSelf' | null>(null);
  const { state, self, line } = row;
  if (state === 'withdrawn') {
    return (
      <Button loading={busy} onClick={() => void run(() => repositories.candidacies.reinstate(line.id))}>
        {t('candidacies.reinstate')}
      </Button>
    );
  }
  const returnable = self.kind === 'submitted' && (state === 'townshipPending' || state === 'townshipDraft');
  return (
    <Space>
      {returnable && <Button onClick={() => setAct('returnSelf')}>{t('candidacies.returnSelf')}</Button>}
      <Button onClick={() => setAct('withdraw')}>{t('candidacies.withdraw')}</Button>
      {act && <ActDialog act={act} row={row} onClose={() => setAct(null)} />}
    </Space>
  );
}

function OneCandidacy({ row, documents }: OneCandidacyProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { actor } = useServices().store;
  const isTownship = isTownshipActor(actor);
  const mayEdit = isTownship && documents.cycle.status !== 'archived';
  const { line, state } = row;
  const last = useLastYear(documents.cycle);
  const outcome = useOutcomes(documents.cycle.id)?.results.find(({ id }) => id === line.id)?.outcome ?? null;
  const { appointment } = line;
  const step = nextStep(state);
  const openText = (party: 'self' | 'township') =>
    mayEdit && step.kind === 'sheet' && step.party === party
      ? t(`candidacies.next.${step.label}`)
      : t('candidacies.one.open');
  const context = subjectKind(documents.scheme);
  const facts = [
    line.township,
    line.unit,
    appointment && t(`common.roles.${appointment.role}`),
    context === 'site' && line.enterprise,
    context === 'chair' && appointment && t(appointment.fullTime ? 'common.fullTime' : 'common.partTime'),
    appointment && t('candidacies.one.elected', { context, date: appointment.electedOn }),
  ].filter((fact) => typeof fact === 'string' && fact !== '');
  return (
    <Page
      title={
        <Space>
          {line.name}
          <CandidacyStateTag state={state} />
        </Space>
      }
      hint={facts.join(' · ')}
      actions={
        <>
          <Button onClick={() => void navigate(isTownship ? '/candidacies' : '/worklist')}>
            {isTownship ? t('candidacies.one.back', { context }) : t('candidacies.one.backCity')}
          </Button>
          {outcome && (
            <Button onClick={() => void navigate(`/chairs/${encodeURIComponent(line.id)}`)}>
              {t('chair.open')}
            </Button>
          )}
          {mayEdit && <CandidacyActions row={row} />}
        </>
      }
    >
      <div className={styles['content']}>
        {state === 'withdrawn' ? (
          <Alert
            type="warning"
            showIcon
            title={t('candidacies.one.withdrawnNote', { reason: line.candidacy.withdrawnReason ?? '' })}
          />
        ) : (
          <TodoList row={row} scheme={documents.scheme} mayEdit={mayEdit} />
        )}
        <section className={styles['section']}>
          <h2>{t('candidacies.one.sheets')}</h2>
          <div className={styles['sheets']}>
            <SheetCard candidacyId={line.id} party="self" standing={row.self} openText={openText('self')} />
            <SheetCard
              candidacyId={line.id}
              party="township"
              standing={row.township}
              openText={openText('township')}
            />
            <PanelCard line={line} documents={documents} />
          </div>
        </section>
        <LevelSection line={line} documents={documents} />
        {ratesRuleOf(documents.scheme) && <MembershipSection line={line} scheme={documents.scheme} />}
        {last && <LastYearSection line={line} scheme={documents.scheme} last={last} outcome={outcome} />}
        {context === 'worker' && appointment && <TrainingSection appointment={appointment} />}
        <div className={styles['columns']}>
          <ReturnsSection line={line} />
          <VetoesSection line={line} scheme={documents.scheme} />
        </div>
      </div>
    </Page>
  );
}

/** One candidate: what is missing, the sheets side by side, the counts behind the rates, returns and vetoes. */
export function CandidacyPage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const table = useCandidacyRows();
  if (table === undefined) return <Spin style={{ margin: 48 }} />;
  const row = table?.rows.find(({ line }) => line.id === id);
  if (!table || !row) {
    return <EmptyGuide title={t('candidacies.one.missingTitle')} hint={t('candidacies.one.missingHint')} />;
  }
  return <OneCandidacy row={row} documents={table.documents} />;
}
