import { Spin } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { changedSinceListed } from '../../../shared/domain/announcement-problem.ts';
import { proceedingStageProblem } from '../../../shared/domain/course-problem.ts';
import { openResults } from '../../../shared/domain/open-results.ts';
import { standingNotice } from '../../../shared/domain/proceedings-of.ts';
import type { CycleStage } from '../../../shared/schema/cycle-step.ts';
import { subjectKind } from '../../../shared/schema/subject.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import { resultFreshness } from '../../data/result-freshness.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCandidacyLines, type CycleLines } from '../../data/use-candidacy-lines.ts';
import { useCycleStandings } from '../../data/use-cycle-standings.ts';
import { useMayChangeYear } from '../../data/use-may-change-year.ts';
import { useOutcomes } from '../../data/use-outcomes.ts';
import { formCycleOf } from '../../print/office/office-job.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { issuerOf } from '../../print/official/official-papers.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { listRows } from './list-rows.ts';
import { NoticeBoard } from './notice-board.tsx';
import type { NoticeOffice } from './office.ts';
import { useProceedings } from '../../data/use-proceedings.ts';

const roleOf = ({ appointment }: CandidacyLine): string => {
  if (!appointment) return '';
  const role = paperText(`common.roles.${appointment.role}`);
  return appointment.role === 'viceChair' && appointment.fullTime
    ? `${paperText('common.fullTime')}${role}`
    : role;
};

/** Posting takes the year on from 核算 by itself. */
const mayPostIn = (stage: CycleStage): boolean =>
  stage === 'computing' || proceedingStageProblem('notice', stage) === null;

/** A site is listed with who answers for it. */
const responsibleOf = ({ enterprise }: CandidacyLine): string => enterprise;

/** 公示与异议: from the computed results to the circular. */
export function NoticePage() {
  const { t } = useTranslation();
  const cycle = useCandidacyLines();
  if (cycle) return <CycleNotice cycle={cycle} />;
  return (
    <Page title={t('notice.title')}>
      {cycle === undefined && <Spin description={t('common.loading')} />}
      {cycle === null && (
        <EmptyGuide title={t('worklist.empty.noCycle')} hint={t('worklist.empty.noCycleHint')} />
      )}
    </Page>
  );
}

function CycleNotice({ cycle: { documents, lines } }: { readonly cycle: CycleLines }) {
  const { store } = useServices();
  const { cycle, scheme } = documents;
  const outcomes = useOutcomes(cycle.id);
  const course = useProceedings(cycle.id);
  const mayChange = useMayChangeYear(cycle);
  const stage = useCycleStandings()?.find((standing) => standing.cycle.id === cycle.id)?.stage;
  const office = useMemo((): NoticeOffice | null => {
    if (!outcomes || !course || !stage) return null;
    const isSite = subjectKind(scheme) === 'site';
    const standing = standingNotice(course.proceedings)?.detail;
    const { candidacies } = documents;
    const now = { results: outcomes.results, candidacies, levels: scheme.levels };
    return {
      cycle,
      ...course,
      stage,
      mayPost: mayPostIn(stage),
      changed: standing ? changedSinceListed(standing.rows, now).length : 0,
      rows: listRows(lines, outcomes.results, scheme, isSite ? responsibleOf : roleOf),
      forms: formCycleOf(documents),
      issuer: issuerOf(documents),
      today: dayjs(store.clock.now()).format('YYYY-MM-DD'),
      current: resultFreshness(documents, outcomes.results).kind === 'current',
      unfinished: openResults(outcomes.results, candidacies).length,
      mayChange,
    };
  }, [outcomes, course, documents, lines, cycle, scheme, store, mayChange, stage]);
  return office ? <NoticeBoard office={office} /> : <Spin />;
}
