import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCandidacyLines, type CycleLines } from '../../data/use-candidacy-lines.ts';
import { useOutcomes } from '../../data/use-outcomes.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { ResultsBoard } from './results-board.tsx';

/** 评定结果: computing them, and how each came about. */
export function ResultsPage() {
  const { t } = useTranslation();
  const cycle = useCandidacyLines();
  if (cycle) return <CycleResults cycle={cycle} />;
  return (
    <Page title={t('shell.nav.results')}>
      {cycle === undefined && <Spin description={t('common.loading')} />}
      {cycle === null && (
        <EmptyGuide title={t('worklist.empty.noCycle')} hint={t('worklist.empty.noCycleHint')} />
      )}
    </Page>
  );
}

function CycleResults({ cycle }: { readonly cycle: CycleLines }) {
  const outcomes = useOutcomes(cycle.documents.cycle.id);
  return outcomes ? <ResultsBoard cycle={cycle} results={outcomes.results} /> : <Spin />;
}
