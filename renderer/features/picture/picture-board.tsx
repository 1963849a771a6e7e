import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { PictureYear } from '../../../shared/domain/picture/picture-year.ts';
import type { YearWork } from '../../data/year-work.ts';
import layout from '../../ui/list-page.module.css';
import { AnomaliesPanel } from './anomalies-panel.tsx';
import { CoveragePanel } from './coverage-panel.tsx';
import { PicturePanel } from './picture-panel.tsx';
import { cityOnly, openTabs, type PictureTab } from './picture-tabs.ts';
import type { PictureInput, PicturePlace } from './picture-view.ts';
import { itemsView } from './views/items-view.ts';
import { levelsView } from './views/levels-view.ts';
import { membersView } from './views/members-view.ts';
import { moneyView } from './views/money-view.ts';
import { progressView } from './views/progress-view.ts';
import { ratesView } from './views/rates-view.ts';
import { trendView } from './views/trend-view.ts';
import { WhatIfPanel } from './what-if-panel.tsx';

interface PictureBoardProps {
  readonly year: PictureYear;
  readonly earlier: readonly PictureYear[];
  /** The year's work while it is under way; null of an archived one. */
  readonly work: YearWork | null;
}

const plainViews = {
  levels: levelsView,
  trend: trendView,
  rates: ratesView,
  money: moneyView,
  items: itemsView,
  members: membersView,
} as const;

interface TabProps {
  readonly tab: PictureTab;
  readonly input: PictureInput;
  readonly work: YearWork | null;
  readonly title: string;
  readonly onOpen: (place: PicturePlace) => void;
}

function Tab({ tab, input, work, title, onOpen }: TabProps) {
  const view = useMemo(() => {
    if (tab === 'progress') return work && progressView(work, input);
    return tab === 'whatIf' || tab === 'coverage' || tab === 'anomalies' ? null : plainViews[tab](input);
  }, [tab, input, work]);
  if (tab === 'coverage') return <CoveragePanel input={input} title={title} onOpen={onOpen} />;
  if (tab === 'anomalies') return <AnomaliesPanel input={input} title={title} onOpen={onOpen} />;
  if (tab === 'whatIf') return <WhatIfPanel input={input} title={title} onOpen={onOpen} />;
  return view && <PicturePanel title={title} view={view} onOpen={onOpen} />;
}

/** Which picture of which place stands in the address, so that the way back leads to it. */
function useShown(tabs: readonly PictureTab[], { townships }: PictureYear) {
  const [params, setParams] = useSearchParams();
  const tab = tabs.find((one) => one === params.get('tab')) ?? tabs[0] ?? 'levels';
  const asked = townships.find(({ code }) => code === params.get('township'));
  const township = cityOnly.has(tab) ? null : (asked ?? null);
  const show = (next: PictureTab, code: string | null) =>
    setParams({ tab: next, ...(code !== null && { township: code }) });
  return { tab, township, show };
}

/** The pictures of one year, from the city to a township to one candidate. */
export function PictureBoard({ year, earlier, work }: PictureBoardProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const tabs = openTabs(year, work && work.subject);
  const { tab, township, show } = useShown(tabs, year);
  const code = township?.code ?? null;
  const input = useMemo(() => ({ year, earlier, township: code, t }), [year, earlier, code, t]);
  const open = (place: PicturePlace) => {
    if (place.kind === 'township') show(tab, place.code);
    else {
      // Before anything is computed there is nothing to explain: then the work itself is shown.
      const isComputed = year.candidates.some(({ id, status }) => id === place.id && status !== null);
      void navigate(`/${isComputed ? 'chairs' : 'candidacies'}/${encodeURIComponent(place.id)}`);
    }
  };
  const place = township?.name ?? t('picture.city');
  const title = t('picture.title', { year: year.year, place, name: t(`picture.tab.${tab}`) });
  return (
    <div className={layout['page']}>
      <div className={layout['bar']}>
        <Segmented
          value={tab}
          onChange={(next) => show(next, code)}
          options={tabs.map((value) => ({ value, label: t(`picture.tab.${value}`) }))}
        />
        <span className={layout['space']} />
        {township && (
          <Button icon={<ArrowLeftOutlined />} onClick={() => show(tab, null)}>
            {t('picture.back', { place: township.name })}
          </Button>
        )}
      </div>
      <Tab tab={tab} input={input} work={work} title={title} onOpen={open} />
    </div>
  );
}
