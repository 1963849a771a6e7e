import { useMemo } from 'react';
import { accountStandings, type AccountStanding } from '../../../shared/domain/account-standing.ts';
import { foldBatches, type Batch } from '../../../shared/domain/fold-batches.ts';
import { supplementsOf } from '../../../shared/domain/supplements-of.ts';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
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
  /** Of an archived year: whose money supplements have changed. Null for every other year. */
  readonly supplemented: ReadonlySet<string> | null;
  /** Why nothing can be prepared now; null when something can. */
  readonly blocked: 'open' | 'outdated' | 'archived' | null;
}

/** In an archived year only what supplements changed is paid or recovered. */
function supplementedIn({ cycle, cases }: CycleDocuments): ReadonlySet<string> | null {
  if (cycle.status !== 'archived') return null;
  return new Set(
    supplementsOf(cases).flatMap(({ outcomes }) => outcomes.map(({ before }) => before.candidacyId)),
  );
}

/** Whether what is left of this row may be paid or recovered while the year stands as it does. */
export const isPayable = ({ supplemented }: SubsidyView, { line }: DueRow): boolean =>
  supplemented === null || supplemented.has(line.id);

/** Whether nothing more may be done with a batch: it was left over when the year was archived. */
export const isLeftOver = ({ supplemented }: SubsidyView, { batch }: Batch): boolean =>
  supplemented !== null && batch.supplement === undefined;

function blockOf(
  { documents }: CycleLines,
  rows: readonly DueRow[],
  results: readonly Result[],
): SubsidyView['blocked'] {
  const { status } = documents.cycle;
  if (status === 'archived') return supplementedIn(documents)?.size === 0 ? 'archived' : null;
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
      supplemented: supplementedIn(documents),
      blocked: blockOf(cycle, rows, results),
    };
  }, [cycle, results, role]);
}
