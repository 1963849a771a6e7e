import { Spin } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useArrivingLines, type ArrivingLines } from '../../data/use-candidacy-lines.ts';
import { useOutcomes } from '../../data/use-outcomes.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { workRows } from './work-rows.ts';
import { Worklist } from './worklist.tsx';

/** 参评进度: what every candidacy of the city has and lacks. */
export function WorklistPage() {
  const { t } = useTranslation();
  const cycle = useArrivingLines();
  return (
    <Page title={t('shell.nav.worklist')} hint={t('worklist.hint')}>
      {cycle === undefined && <Spin description={t('common.loading')} />}
      {cycle === null && (
        <EmptyGuide title={t('worklist.empty.noCycle')} hint={t('worklist.empty.noCycleHint')} />
      )}
      {cycle && <CycleWorklist cycle={cycle} />}
    </Page>
  );
}

const nothingYet = { results: [], certificates: [] };

function CycleWorklist({ cycle: { documents, lines, complete } }: { readonly cycle: ArrivingLines }) {
  const outcomes = useOutcomes(documents.cycle.id);
  const rows = useMemo(
    () =>
      workRows({
        lines,
        scheme: documents.scheme,
        plan: documents.cycle,
        ...(outcomes ?? nothingYet),
      }),
    [lines, documents, outcomes],
  );
  return <Worklist rows={rows} documents={documents} complete={complete && outcomes !== undefined} />;
}
