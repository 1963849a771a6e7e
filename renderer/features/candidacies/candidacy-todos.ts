import { standingVetoes } from '../../../shared/domain/standing-vetoes.ts';
import { computeRates } from '../../../shared/domain/rates.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { SheetStanding } from '../../data/sheet-standing.ts';
import { ratesRuleOf } from '../../ui/rates-rule.ts';
import { returnsOf } from './candidacy-cases.ts';
import type { CandidacyRow } from '../../data/candidacy-rows.ts';

/** One thing that keeps a candidacy from being graded. `reason` is why a sheet was sent back, empty otherwise. */
export interface CandidacyTodo {
  readonly kind: 'self' | 'township' | 'selfReturned' | 'townshipReturned' | 'rates' | 'veto';
  readonly reason: string;
}

function sheetTodo(row: CandidacyRow, party: 'self' | 'township', standing: SheetStanding): CandidacyTodo[] {
  if (standing.kind === 'submitted') return [];
  if (standing.kind !== 'returned') return [{ kind: party, reason: '' }];
  const latest = returnsOf(row.line).find(({ detail }) => detail.sheetId === standing.sheet.id);
  return [{ kind: `${party}Returned`, reason: latest?.detail.reason ?? '' }];
}

/** What is still missing, in the order in which it is done. */
export function candidacyTodos(row: CandidacyRow, scheme: Scheme): readonly CandidacyTodo[] {
  const { line, self, township } = row;
  const rates = computeRates(line.membership, scheme.policies.rateDenominator);
  const noRates = rates.kind === 'indeterminate' && ratesRuleOf(scheme) !== null;
  const open = standingVetoes(line.cases).some(({ detail }) => detail.decision === 'pending');
  return [
    ...(noRates ? [{ kind: 'rates' as const, reason: '' }] : []),
    ...sheetTodo(row, 'self', self),
    ...sheetTodo(row, 'township', township),
    ...(open ? [{ kind: 'veto' as const, reason: '' }] : []),
  ];
}
