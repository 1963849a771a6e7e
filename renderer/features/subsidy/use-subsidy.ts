import { useMemo } from 'react';
import { accountStandings, type AccountStanding } from '../../../shared/domain/account-standing.ts';
import { foldBatches, type Batch } from '../../../shared/domain/fold-batches.ts';
import type { Case } from '../../../shared/schema/case.ts';
import type { Result } from '../../../shared/schema/result.ts';
import { subsidyLedger } from '../../../shared/schema/subsidy-case.ts';
import { resultFreshness } from '../../data/result-freshness.ts';
import { useServices } from '../../data/services-context.tsx';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { dueRows, monthsDiffer, type DueRow } from './due-rows.ts';

/** Everything the subsidy's screen shows of a cycle. */
export interface SubsidyView {
  readonly cycleId: string;
  readonly year: number;
  /** The city's union, as papers name it. */
  readonly city: string;
  readonly rows: readonly DueRow[];
  readonly batches: readonly Batch[];
  readonly ledger: readonly Case[];
  /** Empty for everybody but finance. */
  readonly accounts: ReadonlyMap<string, AccountStanding>;
  readonly isFinance: boolean;
  /** Why nothing can be prepared now; null when something can. */
  readonly blocked: 'open' | 'outdated' | 'archived' | null;
}

function blockOf(
  { documents }: CycleLines,
  rows: readonly DueRow[],
  results: readonly Result[],
): SubsidyView['blocked'] {
  const { status } = documents.cycle;
  if (status === 'archived') return 'archived';
  const isStale =
    resultFreshness(documents, results).kind !== 'current' || rows.some((row) => monthsDiffer(row, results));
  if (status === 'open') return 'open';
  return isStale ? 'outdated' : null;
}

export function useSubsidy(cycle: CycleLines, results: readonly Result[]): SubsidyView {
  const { role } = useServices().store.actor;
  return useMemo(() => {
    const { documents } = cycle;
    const { id: cycleId, year } = documents.cycle;
    const ledger = documents.cases.filter(({ candidacyId }) => candidacyId === subsidyLedger(cycleId));
    const batches = foldBatches(ledger);
    const rows = dueRows(documents, results, batches);
    return {
      cycleId,
      year,
      city: documents.orgUnits.find(({ kind }) => kind === 'city')?.unionName ?? '',
      rows,
      batches,
      ledger,
      accounts: accountStandings(ledger),
      isFinance: role === 'finance',
      blocked: blockOf(cycle, rows, results),
    };
  }, [cycle, results, role]);
}
