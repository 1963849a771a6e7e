import { submittedVersion } from '../domain/sheet-state.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Case } from '../schema/case.ts';
import type { Sheet } from '../schema/sheet.ts';

/**
 * Whether a return may be taken back: only while nobody has gone on from it. The sheet may have been opened again,
 * or submitted anew, since the office that takes it back last heard of it.
 *
 * @returns null, or RETURN_ANSWERED
 */
export function returnRemovalProblem(before: Case | null, sheets: readonly Sheet[]): Problem | null {
  if (before?.detail.kind !== 'return') return null;
  const { sheetId, version } = before.detail;
  const sheet = sheets.find(({ id }) => id === sheetId);
  if (!sheet) return null;
  const now = submittedVersion(sheet);
  return now > version || (now === version && sheet.draft) ? problem('detail', 'RETURN_ANSWERED') : null;
}
