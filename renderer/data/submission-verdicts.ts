import { checkSubmission, type SubmissionCheck } from '../../shared/proof/check-submission.ts';
import type { Sheet } from '../../shared/schema/sheet.ts';
import { pause } from './pause.ts';

// A state of a document is the same object until it changes: each is checked once, however often it is shown.
const checks = new WeakMap<Sheet, Promise<SubmissionCheck>>();

/** What the newest submission of a sheet proves by itself. */
export function checkOnce(sheet: Sheet): Promise<SubmissionCheck> {
  const known = checks.get(sheet) ?? checkSubmission(sheet);
  checks.set(sheet, known);
  return known;
}

export interface CheckedSheet {
  readonly sheet: Sheet;
  readonly check: SubmissionCheck;
}

const atOnce = 200;

/** Checks many without holding up the screen; gives up when `isOver`. */
export async function checkAll(
  sheets: readonly Sheet[],
  isOver: () => boolean,
): Promise<readonly CheckedSheet[]> {
  const found: CheckedSheet[] = [];
  for (let at = 0; at < sheets.length && !isOver(); at += atOnce) {
    const part = sheets.slice(at, at + atOnce);
    const answers = await Promise.all(part.map(async (sheet) => ({ sheet, check: await checkOnce(sheet) })));
    found.push(...answers);
    await pause();
  }
  return found;
}
