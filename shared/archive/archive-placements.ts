import type { CycleArchive } from '../schema/archive.ts';
import type { Case } from '../schema/case.ts';

/** What the city decided about capped levels; nothing at all where it decided nothing. */
export function archivePlacements(
  cases: readonly Case[],
  candidacyIds: ReadonlySet<string>,
): Pick<CycleArchive, 'placements'> {
  const placements = cases.flatMap(({ candidacyId, office, detail }) =>
    detail.kind === 'placement' && office === 'city' && candidacyIds.has(candidacyId)
      ? [{ candidacyId, level: detail.level, reason: detail.reason }]
      : [],
  );
  return placements.length > 0 ? { placements } : {};
}
