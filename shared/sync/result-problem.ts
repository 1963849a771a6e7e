import { canonicalJson } from '../lib/canonical-json.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Cycle } from '../schema/cycle.ts';
import type { Result } from '../schema/result.ts';

/**
 * An announced result stays as it was announced: what changes later is a correction beside it (domain §7 rows 23, 26).
 *
 * @param after null for a removal
 */
export function resultProblem(
  before: Result | null,
  after: Result | null,
  cycle: Cycle | null,
): Problem | null {
  if (!before || !cycle || cycle.status === 'open') return null;
  const same = after !== null && canonicalJson(after.outcome) === canonicalJson(before.outcome);
  return same ? null : problem('outcome', 'RESULT_ANNOUNCED', { id: before.id });
}
