import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import type { CycleStanding } from '../../data/repositories/cycles.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCycleStanding } from '../../data/use-cycle-standing.ts';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { ArchiveSection } from './archive-section.tsx';
import { BeginButton } from './begin-button.tsx';
import { CarryOverSection } from './carry-over-section.tsx';
import styles from './cycles.module.css';
import { DatesSection } from './dates-section.tsx';
import { StageLine } from './stage-line.tsx';
import { StepActions } from './step-actions.tsx';
import { StepHistory } from './step-history.tsx';
import { YearTable } from './year-table.tsx';

function Year({ standing }: { readonly standing: CycleStanding }) {
  const isCity = useIsCityOffice();
  const township = isTownshipActor(useServices().store.actor);
  const { cycle, stage } = standing;
  return (
    <div className={styles['content']}>
      <StageLine stage={stage} />
      {isCity && cycle.status !== 'archived' && <StepActions standing={standing} />}
      <DatesSection cycle={cycle} stage={stage} />
      {township && cycle.status === 'open' && <CarryOverSection cycle={cycle} />}
      {isCity && <ArchiveSection cycle={cycle} />}
      <StepHistory cycleId={cycle.id} />
      <YearTable />
    </div>
  );
}

/** 年度评定: where the year stands, its dates, and for the city how it goes on. */
export function CyclesPage() {
  const { t } = useTranslation();
  const isCity = useIsCityOffice();
  const standing = useCycleStanding();
  if (standing === undefined) return <Spin style={{ margin: 48 }} />;
  const actions = isCity && <BeginButton />;
  if (standing === null) {
    const [title, hint] = isCity
      ? [t('cycles.begin.none'), t('cycles.begin.noneHint')]
      : [t('cycles.begin.noneTownship'), t('cycles.begin.noneTownshipHint')];
    return (
      <Page title={t('shell.nav.cycles')} actions={actions}>
        <EmptyGuide title={title} hint={hint} />
      </Page>
    );
  }
  const hint = t('cycles.hint', { stage: t(`cycles.stage.${standing.stage}`) });
  return (
    <Page title={t('cycles.year', { year: standing.cycle.year })} hint={hint} actions={actions}>
      <Year key={standing.cycle.id} standing={standing} />
    </Page>
  );
}
