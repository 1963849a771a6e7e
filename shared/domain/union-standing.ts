import type { EnterpriseUnion, UnionChange, UnionStatus } from '../schema/union.ts';

const byDay = (changes: readonly UnionChange[]): readonly UnionChange[] =>
  changes.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** The state that holds on a day; before its first change a union was at work (domain §7 row 28). */
export function statusOn(
  { status, changes = [] }: Pick<EnterpriseUnion, 'status' | 'changes'>,
  day: string,
): UnionStatus {
  if (changes.length === 0) return status;
  return byDay(changes).findLast(({ on }) => on <= day)?.status ?? 'active';
}

/** Whether the union's chair may be graded, as of the cut-off day. */
export const isEligibleOn = (union: Pick<EnterpriseUnion, 'status' | 'changes'>, cutoff: string): boolean =>
  statusOn(union, cutoff) === 'active';

/** The union's fields after one more change; the state is the newest change's by its day, whenever it was entered. */
export function withChange(
  { changes = [] }: Pick<EnterpriseUnion, 'changes'>,
  change: UnionChange,
): Required<Pick<EnterpriseUnion, 'status' | 'changes'>> {
  const sorted = byDay([...changes, change]);
  return { status: sorted.at(-1)?.status ?? change.status, changes: [...sorted] };
}
