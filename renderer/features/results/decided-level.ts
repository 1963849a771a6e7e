import type { ResultRow } from './result-rows.ts';

/** The level that a person decided about somebody above a ratio cap; null where nobody has. */
export function decidedLevel({ line }: ResultRow): string | null {
  for (const { detail } of line.cases) if (detail.kind === 'placement') return detail.level;
  return null;
}
