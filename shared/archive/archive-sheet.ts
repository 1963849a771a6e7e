import { isCounted } from '../domain/sheet-state.ts';
import type { ArchiveSheet } from '../schema/archive.ts';
import type { Case } from '../schema/case.ts';
import type { Sheet } from '../schema/sheet.ts';

/** Entries without points hold a note only and are no score. */
const givenPoints = (scores: Sheet['scores']): Record<string, number> =>
  Object.fromEntries(
    Object.entries(scores).flatMap(([code, { points }]) => (points === null ? [] : [[code, points]])),
  );

/** A sheet as the archive carries it: only what counts now is `submitted`, a returned version is a draft again. */
export const archiveSheet = (sheet: Sheet, cases: readonly Case[]): ArchiveSheet => ({
  id: sheet.id,
  candidacyId: sheet.candidacyId,
  rater: sheet.party,
  raterId: sheet.party === 'panel' ? sheet.raterId : null,
  status: isCounted(sheet, cases) ? 'submitted' : 'draft',
  recused: sheet.recused,
  scores: givenPoints(sheet.scores),
  overrides: { ...sheet.overrides },
});
