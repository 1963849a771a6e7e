import { Alert, Spin } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCandidacyLines } from '../../data/use-candidacy-lines.ts';
import { useCycle } from '../../data/use-cycle.ts';
import { useEarlierPictures, type EarlierPictures } from '../../data/use-earlier-pictures.ts';
import { useLivePicture } from '../../data/use-live-picture.ts';
import { useOutcomes } from '../../data/use-outcomes.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { errorMessage } from '../../ui/show-error.ts';
import { PictureBoard } from './picture-board.tsx';

/** What of the years before is not here yet, or not as it was put away. */
function EarlierNotice({ earlier }: { readonly earlier: EarlierPictures }) {
  const { t } = useTranslation();
  const { years, total, drifted, error } = earlier;
  if (error !== null) return <Alert showIcon type="error" title={errorMessage(error)} />;
  if (years.length < total) {
    return <Alert showIcon type="info" title={t('picture.reading', { done: years.length, total })} />;
  }
  if (drifted.length === 0) return null;
  return <Alert showIcon type="info" title={t('picture.drifted', { years: drifted.join('、') })} />;
}

interface YearProps {
  readonly cycle: Cycle;
}

/** A year under way: live, from its documents. */
function YearUnderWay({ cycle }: YearProps) {
  const work = useCandidacyLines();
  const outcomes = useOutcomes(cycle.id);
  const earlier = useEarlierPictures(cycle);
  const year = useLivePicture(work?.documents, outcomes?.results);
  if (!work || !year || !earlier) return <Spin />;
  return (
    <>
      <EarlierNotice earlier={earlier} />
      <PictureBoard year={year} earlier={earlier.years} work={work} />
    </>
  );
}

/** A year that has been put away: from the pictures of the archives alone. */
function ArchivedYear({ cycle }: YearProps) {
  const earlier = useEarlierPictures(cycle);
  if (!earlier) return <Spin />;
  const own = earlier.years.find(({ cycleId }) => cycleId === cycle.id);
  return (
    <>
      <EarlierNotice earlier={earlier} />
      {own && <PictureBoard year={own} earlier={earlier.years.filter((one) => one !== own)} work={null} />}
    </>
  );
}

function shownYear(cycle: Cycle | null | undefined, none: ReactNode): ReactNode {
  if (cycle === undefined) return <Spin />;
  if (cycle === null) return none;
  const Year = cycle.status === 'archived' ? ArchivedYear : YearUnderWay;
  return <Year key={cycle.id} cycle={cycle} />;
}

/** 统计图表: the city's picture of a year and of the years before. */
export function PicturePage() {
  const { t } = useTranslation();
  const { actor } = useServices().store;
  const cycle = useCycle();
  const isForCity = !isTownshipActor(actor) && actor.role !== 'panelMember';
  const none = <EmptyGuide title={t('worklist.empty.noCycle')} hint={t('worklist.empty.noCycleHint')} />;
  return (
    <Page title={t('shell.nav.picture')} hint={t('picture.hint')}>
      {isForCity && shownYear(cycle, none)}
      {!isForCity && <EmptyGuide title={t('anomalies.cityOnly')} hint={t('picture.cityOnlyHint')} />}
    </Page>
  );
}
