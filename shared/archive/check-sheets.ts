import { problem, type Problem } from '../lib/problem.ts';
import { currentSnapshot } from '../domain/current-snapshot.ts';
import { indexScheme } from '../domain/index-scheme.ts';
import { childPath } from '../domain/json-path.ts';
import { rateItemPoints, type RateItemPoints } from '../domain/rate-item-points.ts';
import { recusalReason } from '../domain/recusal.ts';
import { sheetProblems } from '../domain/sheet-problems.ts';
import type { ArchiveSheet, CycleArchive } from '../schema/archive.ts';

/** What a second sheet must not repeat: a submitted sheet of one party, or any sheet of one panel member. */
function slotOf({ rater, raterId, status }: ArchiveSheet): string | null {
  if (rater === 'panel') return raterId === null ? null : `panel:${raterId}`;
  return status === 'submitted' ? rater : null;
}

export function duplicateSheets(sheets: readonly { row: ArchiveSheet; path: string }[]): readonly Problem[] {
  const taken = new Map<string, Set<string>>();
  const found: Problem[] = [];
  for (const { row, path } of sheets) {
    const slot = slotOf(row);
    if (slot === null) continue;
    const { candidacyId, raterId } = row;
    const slots = taken.get(candidacyId) ?? new Set();
    if (slots.has(slot))
      found.push(
        row.rater === 'panel'
          ? problem(childPath(path, 'raterId'), 'SHEET_DUPLICATE_MEMBER', {
              raterId: raterId ?? '',
              candidacyId,
            })
          : problem(childPath(path, 'rater'), 'SHEET_DUPLICATE_PARTY', { candidacyId }),
      );
    taken.set(candidacyId, slots.add(slot));
  }
  return found;
}

interface Graded {
  readonly townshipCode: string;
  readonly computed: RateItemPoints;
}

/** What the scores of a candidacy's sheets are checked against. */
function gradedCandidacies(archive: CycleArchive): ReadonlyMap<string, Graded> {
  const { ratesItems } = indexScheme(archive.scheme);
  const unions = new Map(archive.unions.map((union) => [union.id, union.townshipCode]));
  const snapshots = Map.groupBy(archive.snapshots, (snapshot) => snapshot.unionId);
  return new Map(
    archive.candidacies.map(({ id, unionId }) => {
      const snapshot = currentSnapshot(snapshots.get(unionId) ?? [], archive.cycle.cutoff);
      const computed = rateItemPoints(ratesItems, snapshot, archive.scheme.policies);
      return [id, { townshipCode: unions.get(unionId) ?? '', computed }];
    }),
  );
}

/** Scores and overrides of every sheet against the scheme, which is valid; `pathOf` gives a sheet's place in the file. */
export function checkScores(archive: CycleArchive, pathOf: (place: number) => string): readonly Problem[] {
  const index = indexScheme(archive.scheme);
  const members = new Map(archive.panelMembers.map((member) => [member.id, member]));
  const graded = gradedCandidacies(archive);
  const found: Problem[] = [];
  for (const [place, sheet] of archive.sheets.entries()) {
    const known = graded.get(sheet.candidacyId);
    const member = members.get(sheet.raterId ?? '') ?? null;
    const { recusal } = archive.scheme.policies;
    const counts = recusalReason(sheet, member, known?.townshipCode ?? '', recusal) === null;
    const complete = counts && sheet.status === 'submitted';
    for (const wrong of sheetProblems(index, sheet, known?.computed ?? new Map(), pathOf(place), complete))
      found.push(wrong);
  }
  return found;
}
