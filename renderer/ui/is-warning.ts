import type { Warning } from '../../shared/domain/assess-candidacy.ts';

const known: readonly string[] = [
  'missing-self',
  'missing-township',
  'below-quorum',
  'veto-pending',
  'rate-indeterminate',
  'over-cap',
] satisfies readonly Warning[];

/** Whether a stored warning is one this program has words for; a newer program may know others. */
export const isWarning = (code: string): code is Warning => known.includes(code);
