import { sheetState } from '../domain/sheet-state.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Case } from '../schema/case.ts';
import type { Evidence } from '../schema/evidence.ts';
import { sheetId, type Sheet } from '../schema/sheet.ts';

const fixedFields = [
  'cycleId',
  'candidacyId',
  'itemCode',
  'fileName',
  'mediaType',
  'bytes',
  'sha256',
  'originalSha256',
  'originalBytes',
] as const;

/** The bytes at the hub were checked against these facts. */
export const evidenceProblem = (before: Evidence | null, after: Evidence): Problem | null => {
  const field = before && fixedFields.find((name) => before[name] !== after[name]);
  return field ? problem(field, 'EVIDENCE_FROZEN', { id: after.id, field: `evidence.${field}` }) : null;
};

/**
 * A file goes with the self-assessment: those who score read both, so it stays while that sheet is handed in, and may
 * go again once the sheet has been returned.
 */
export function evidenceRemovalProblem(
  before: Evidence | null,
  sheets: readonly Sheet[],
  cases: readonly Case[],
): Problem | null {
  if (!before) return null;
  const self = sheets.find(({ id }) => id === sheetId(before.candidacyId, 'self'));
  return self && sheetState(self, cases).kind === 'submitted'
    ? problem('', 'EVIDENCE_LOCKED', { file: before.fileName })
    : null;
}
