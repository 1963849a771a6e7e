import { LoadingOutlined } from '@ant-design/icons';
import { Alert, Spin, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import type { ShownPicture } from '../../data/refresh-live-picture.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCycle } from '../../data/use-cycle.ts';
import { useEarlierPictures, type EarlierPictures } from '../../data/use-earlier-pictures.ts';
import { useLivePicture } from '../../data/use-live-picture.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { formatInstant } from '../../ui/format-instant.ts';
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

/** Of when the figures are, and how far newer ones are; it stands where nothing moves when it goes. */
function Freshness({ kept, progress }: ShownPicture) {
  const { t } = useTranslation();
  if (!progress) return null;
  const facts = { ...progress, at: kept ? formatInstant(kept.asOf) : '' };
  return (
    <Typography.Text type="secondary" role="status">
      <LoadingOutlined /> {t(kept ? 'picture.renewing' : 'picture.making', facts)}
      {progress.total > 0 && t('picture.sheetsRead', facts)}
    </Typography.Text>
  );
}

interface FrameProps {
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

function Frame({ actions, children }: FrameProps) {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.nav.picture')} hint={t('picture.hint')} actions={actions}>
      {children}
    </Page>
  );
}

interface YearProps {
  readonly cycle: Cycle;
}

/** A year under way: as it was when its picture was made last, then as it is. */
function YearUnderWay({ cycle }: YearProps) {
  const shown = useLivePicture(cycle.id);
  const earlier = useEarlierPictures(cycle);
  const kept = shown?.kept;
  return (
    <Frame actions={shown && <Freshness {...shown} />}>
      {shown && shown.error !== null && <Alert showIcon type="error" title={errorMessage(shown.error)} />}
      {earlier && <EarlierNotice earlier={earlier} />}
      {kept && earlier && <PictureBoard year={kept.picture} earlier={earlier.years} work={kept.work} />}
      {!kept && shown?.error === null && <Spin />}
    </Frame>
  );
}

/** A year that has been put away: from the pictures of the archives alone. */
function ArchivedYear({ cycle }: YearProps) {
  const earlier = useEarlierPictures(cycle);
  const own = earlier?.years.find(({ cycleId }) => cycleId === cycle.id);
  return (
    <Frame>
      {!earlier && <Spin />}
      {earlier && <EarlierNotice earlier={earlier} />}
      {own && (
        <PictureBoard year={own} earlier={earlier?.years.filter((one) => one !== own) ?? []} work={null} />
      )}
    </Frame>
  );
}

function CityPicture() {
  const { t } = useTranslation();
  const cycle = useCycle();
  if (!cycle) {
    const none = <EmptyGuide title={t('worklist.empty.noCycle')} hint={t('worklist.empty.noCycleHint')} />;
    return <Frame>{cycle === null ? none : <Spin />}</Frame>;
  }
  const Year = cycle.status === 'archived' ? ArchivedYear : YearUnderWay;
  return <Year key={cycle.id} cycle={cycle} />;
}

/** 统计图表: the city's picture of a year and of the years before. */
export function PicturePage() {
  const { t } = useTranslation();
  const { actor } = useServices().store;
  if (!isTownshipActor(actor) && actor.role !== 'panelMember') return <CityPicture />;
  return (
    <Frame>
      <EmptyGuide title={t('anomalies.cityOnly')} hint={t('picture.cityOnlyHint')} />
    </Frame>
  );
}
