import { isCounted } from '../domain/sheet-state.ts';
import type { ArchiveSheet } from '../schema/archive.ts';
import type { Case } from '../schema/case.ts';
import type { Sheet } from '../schema/sheet.ts';

/** Entries without points hold a note only and are no score. A large city has a quarter of a million entries. */
function givenPoints(scores: Sheet['scores']): Record<string, number> {
  const given: Record<string, number> = {};
  for (const [code, { points }] of Object.entries(scores)) if (points !== null) given[code] = points;
  return given;
}

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
