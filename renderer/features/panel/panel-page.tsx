import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isCityOffice } from '../../../shared/domain/actor.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCandidacyLines } from '../../data/use-candidacy-lines.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { CityDesk } from './city-desk.tsx';
import { OwnSheets } from './own-sheets.tsx';
import styles from './panel-page.module.css';

interface PanelPageProps {
  /** What stands over a member's own sheets on the day of a meeting. */
  readonly notice?: ReactNode;
}

/** 评审评分: the whole panel for the city office, his own sheets for a member. */
export function PanelPage({ notice }: PanelPageProps) {
  const { t } = useTranslation();
  const { actor } = useServices().store;
  const cycle = useCandidacyLines();
  const city = isCityOffice(actor);
  return (
    <Page title={t('shell.nav.panel')} hint={t(city ? 'panel.cityHint' : 'panel.memberHint')}>
      {cycle === undefined && <Spin description={t('common.loading')} />}
      {cycle === null && (
        <EmptyGuide title={t('worklist.empty.noCycle')} hint={t('worklist.empty.noCycleHint')} />
      )}
      {cycle && city && <CityDesk cycle={cycle} />}
      {cycle && !city && (
        <div className={styles['stack']}>
          {notice}
          <div className={styles['rest']}>
            <OwnSheets cycle={cycle} memberId={actor.panelMemberId} />
          </div>
        </div>
      )}
    </Page>
  );
}
