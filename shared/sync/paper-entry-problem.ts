import { problem, type Problem } from '../lib/problem.ts';
import type { Case } from '../schema/case.ts';
import { paperEntryId } from '../schema/paper-entry.ts';
import { panelRaterOf } from '../schema/sheet.ts';

/** The field that a keyed paper's id does not agree with, or null. */
export function paperEntryField({ id, candidacyId, office, detail }: Case): string | null {
  if (detail.kind !== 'paper-entry') return null;
  if (office !== 'city') return 'office';
  const ofCandidacy = detail.sheetId.startsWith(`${candidacyId}|`) && panelRaterOf(detail.sheetId) !== null;
  if (!ofCandidacy) return 'detail.sheetId';
  return id === paperEntryId(detail.sheetId, detail.pass) ? null : 'detail.pass';
}

/**
 * A keyed paper stays with who keys it, and the second time is somebody else's: or one person would compare with
 * himself. `cases` are those of the candidacy.
 *
 * @returns null, or why not
 */
export function paperEntryProblem(before: Case | null, after: Case, cases: readonly Case[]): Problem | null {
  const { detail, updatedBy } = after;
  if (detail.kind !== 'paper-entry') return null;
  const other = cases.find(
    (item) =>
      item.detail.kind === 'paper-entry' &&
      item.detail.sheetId === detail.sheetId &&
      item.detail.pass !== detail.pass,
  );
  const foreign = before !== null && before.updatedBy !== updatedBy;
  return foreign || other?.updatedBy === updatedBy
    ? problem('detail.pass', 'PAPER_SECOND_PERSON', { pass: detail.pass })
    : null;
}
