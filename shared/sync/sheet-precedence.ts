import type { Sheet } from '../schema/sheet.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import type { Side } from './merge-clash.ts';

const continues = (longer: Sheet, shorter: Sheet): boolean =>
  longer.submissions.length > shorter.submissions.length &&
  canonicalJson(longer.submissions.slice(0, shorter.submissions.length)) ===
    canonicalJson(shorter.submissions);

/**
 * Which of two states of a sheet stands as a whole, null when they are merged item by item. What was submitted
 * stays as it was submitted: a draft edit made meanwhile on another PC must not get into it. Of two submissions
 * of the same version the hub's is the one.
 */
export function sheetPrecedence(mine: Sheet, theirs: Sheet): Side | null {
  if (canonicalJson(mine.submissions) === canonicalJson(theirs.submissions)) return null;
  return continues(mine, theirs) ? 'mine' : 'theirs';
}
