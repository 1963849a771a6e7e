import { problem, type Problem } from '../lib/problem.ts';
import type { Cycle } from '../schema/cycle.ts';

export type Deadlines = Pick<Cycle, 'selfDeadline' | 'townshipDeadline' | 'panelDeadline'>;

const order = ['selfDeadline', 'townshipDeadline', 'panelDeadline'] as const;

/** Each office works on what the one before it handed in, so no deadline lies before an earlier step's; those not fixed are passed over. */
export function deadlineProblem(deadlines: Deadlines): Problem | null {
  let before = '';
  for (const field of order) {
    const date = deadlines[field];
    if (date === null) continue;
    if (date < before)
      return problem(field, 'DEADLINES_OUT_OF_ORDER', { field: `cycles.${field}`, date, before });
    before = date;
  }
  return null;
}
