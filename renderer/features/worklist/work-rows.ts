import { archiveVetoes } from '../../../shared/archive/archive-vetoes.ts';
import { indexScheme } from '../../../shared/domain/index-scheme.ts';
import type { PanelPlan } from '../../../shared/domain/panel-raters.ts';
import { computeRates } from '../../../shared/domain/rates.ts';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import type { Result } from '../../../shared/schema/result.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import { candidacyRows, type CandidacyRow } from '../../data/candidacy-rows.ts';
import { progressOfCandidacy, type PanelProgress } from '../../data/panel-progress.ts';

export type WorkFlag = 'vetoUpheld' | 'vetoPending' | 'missingSelf' | 'rateIndeterminate' | 'overMembers';

export interface WorkRow extends CandidacyRow {
  readonly panel: PanelProgress;
  readonly flags: readonly WorkFlag[];
}

export interface WorkSource {
  readonly lines: readonly CandidacyLine[];
  readonly scheme: Scheme;
  readonly plan: PanelPlan;
  readonly results: readonly Result[];
  readonly certificates: readonly Certificate[];
}

function flagsOf(line: CandidacyLine, scheme: Scheme, hasRates: boolean, missingSelf: boolean): WorkFlag[] {
  const decisions = new Set(archiveVetoes(line.cases).map(({ decision }) => decision));
  const rates = computeRates(line.membership, scheme.policies.rateDenominator);
  const flags: readonly (readonly [WorkFlag, boolean])[] = [
    ['vetoUpheld', decisions.has('upheld')],
    ['vetoPending', decisions.has('pending')],
    ['missingSelf', missingSelf],
    ['rateIndeterminate', hasRates && rates.kind === 'indeterminate'],
    ['overMembers', line.membership !== null && line.membership.members > line.membership.employees],
  ];
  return flags.flatMap(([flag, raised]) => (raised ? [flag] : []));
}

/** One row a candidacy, with what the city office has to know before it is graded. */
export function workRows({ lines, scheme, plan, results, certificates }: WorkSource): readonly WorkRow[] {
  const hasRates = indexScheme(scheme).ratesItems.length > 0;
  return candidacyRows(lines, scheme, { results, certificates }).map((row): WorkRow => {
    const missingSelf = row.township.kind === 'submitted' && row.self.kind !== 'submitted';
    return {
      ...row,
      panel: progressOfCandidacy(row.line, scheme, plan),
      flags: flagsOf(row.line, scheme, hasRates, missingSelf),
    };
  });
}
