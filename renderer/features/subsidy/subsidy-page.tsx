import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCandidacyLines } from '../../data/use-candidacy-lines.ts';
import { useOutcomes } from '../../data/use-outcomes.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { SubsidyDesk } from './subsidy-desk.tsx';

/** 补贴发放: who is due what, the batches, and what became of them. */
export function SubsidyPage() {
  const { t } = useTranslation();
  const cycle = useCandidacyLines();
  const outcomes = useOutcomes(cycle?.documents.cycle.id ?? null);
  return (
    <Page title={t('shell.nav.subsidy')} hint={t('subsidy.hint')}>
      {(cycle === undefined || (cycle && !outcomes)) && <Spin description={t('common.loading')} />}
      {cycle === null && (
        <EmptyGuide title={t('worklist.empty.noCycle')} hint={t('worklist.empty.noCycleHint')} />
      )}
      {cycle && outcomes && <SubsidyDesk cycle={cycle} results={outcomes.results} />}
    </Page>
  );
}
