import type { Case, ReturnDetail } from '../schema/case.ts';
import type { Sheet } from '../schema/sheet.ts';

export type SheetState =
  | { readonly kind: 'draft'; readonly version: number; readonly returned: ReturnDetail | null }
  | { readonly kind: 'submitted'; readonly version: number }
  | { readonly kind: 'returned'; readonly version: number; readonly detail: ReturnDetail };

/** The version of the newest submission, 0 before the first. */
export const submittedVersion = (sheet: Sheet): number => sheet.submissions.at(-1)?.version ?? 0;

const returnOf = (sheet: Sheet, version: number, cases: readonly Case[]): ReturnDetail | null => {
  for (const { detail } of cases) {
    if (detail.kind === 'return' && detail.sheetId === sheet.id && detail.version === version) return detail;
  }
  return null;
};

/**
 * The state of a sheet, folded from its submissions and the returns that name the version they answer.
 * A return of an older version changes nothing, whenever it arrives.
 */
export function sheetState(sheet: Sheet, cases: readonly Case[]): SheetState {
  const version = submittedVersion(sheet);
  const detail = version > 0 ? returnOf(sheet, version, cases) : null;
  if (sheet.draft) return { kind: 'draft', version, returned: detail };
  return detail ? { kind: 'returned', version, detail } : { kind: 'submitted', version };
}

export const isCounted = (sheet: Sheet, cases: readonly Case[]): boolean =>
  sheetState(sheet, cases).kind === 'submitted';
