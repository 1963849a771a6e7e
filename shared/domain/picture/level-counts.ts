import type { PictureCandidate, PictureYear } from './picture-year.ts';

/** How many stand where: `levels` in the order of the year's scheme, then those who have no level. */
export interface LevelCounts {
  readonly all: number;
  readonly levels: readonly { readonly code: string; readonly name: string; readonly count: number }[];
  readonly incomplete: number;
  readonly ineligible: number;
  /** No result is stored yet. */
  readonly open: number;
}

export function levelCounts(
  { levels }: Pick<PictureYear, 'levels'>,
  candidates: readonly PictureCandidate[],
): LevelCounts {
  const byLevel = new Map<string | null, number>();
  const byStatus = new Map<PictureCandidate['status'], number>();
  for (const { level, status } of candidates) {
    byLevel.set(level, (byLevel.get(level) ?? 0) + 1);
    byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
  }
  return {
    all: candidates.length,
    levels: levels.map(({ code, name }) => ({ code, name, count: byLevel.get(code) ?? 0 })),
    incomplete: byStatus.get('incomplete') ?? 0,
    ineligible: byStatus.get('ineligible') ?? 0,
    open: byStatus.get(null) ?? 0,
  };
}
