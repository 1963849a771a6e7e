import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownFreshness } from './shown-freshness.ts';
import type { Result } from '../../../shared/schema/result.ts';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { useKeptFilter } from '../../data/use-kept-filter.ts';
import { useLastYear } from '../../data/use-last-year.ts';
import layout from '../../ui/list-page.module.css';
import { Page } from '../../ui/page.tsx';
import { CapNotice } from './cap-notice.tsx';
import { ComputeActions } from './compute-actions.tsx';
import { ExplanationDrawer } from './explanation-drawer.tsx';
import { FreshnessLine } from './freshness-line.tsx';
import { InvalidDialog } from './invalid-dialog.tsx';
import { LevelDistribution } from './level-distribution.tsx';
import { isGroupOf, resultRows } from './result-rows.ts';
import { ResultTable, type ResultFilter } from './result-table.tsx';
import { TalentPoolButton } from './talent-pool-button.tsx';
import { useCompute } from './use-compute.ts';

interface ResultsBoardProps {
  readonly cycle: CycleLines;
  readonly results: readonly Result[];
}

const noFilter: ResultFilter = { group: null, township: null, text: '' };

export function ResultsBoard({ cycle, results }: ResultsBoardProps) {
  const { documents, lines } = cycle;
  const { t } = useTranslation();
  const kept = useKeptFilter('results', noFilter);
  const [openId, setOpenId] = useState<string | null>(null);
  const compute = useCompute(documents.cycle.id);
  const rows = useMemo(() => resultRows(lines, results), [lines, results]);
  const last = useLastYear(documents.cycle) ?? null;
  const freshness = useMemo(() => shownFreshness(documents, results), [documents, results]);
  const { talentPool } = documents.scheme;
  // Another scheme's levels may have been chosen last.
  const group = isGroupOf(documents.scheme, kept.filter.group) ? kept.filter.group : null;
  const open = rows.find(({ line }) => line.id === openId) ?? null;
  return (
    <Page
      title={t('shell.nav.results')}
      hint={<FreshnessLine freshness={freshness} />}
      actions={
        <>
          {talentPool && rows.length > 0 && (
            <TalentPoolButton pool={talentPool} rows={rows} documents={documents} />
          )}
          <ComputeActions compute={compute} freshness={freshness} cycle={cycle} results={results} />
        </>
      }
    >
      <div className={layout['page']}>
        {rows.length > 0 && (
          <LevelDistribution
            rows={rows}
            scheme={documents.scheme}
            chosen={group}
            onChoose={(chosen) => kept.narrow({ group: chosen })}
          />
        )}
        {rows.length > 0 && (
          <CapNotice
            rows={rows}
            documents={documents}
            current={freshness.kind === 'current'}
            onDecided={compute.start}
          />
        )}
        <ResultTable
          rows={rows}
          scheme={documents.scheme}
          group={group}
          kept={kept}
          last={last}
          openId={openId}
          onOpen={({ line }) => setOpenId(line.id)}
        />
      </div>
      <ExplanationDrawer
        row={open}
        documents={documents}
        current={freshness.kind === 'current'}
        onClose={() => setOpenId(null)}
      />
      <InvalidDialog outcome={compute.invalid} onClose={compute.dismiss} />
    </Page>
  );
}
