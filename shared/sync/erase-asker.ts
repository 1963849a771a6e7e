import { isAsked, type AskedDetail } from '../domain/asked-matter.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import type { Case } from '../schema/case.ts';

/** An objection or request, or an earlier state of it, without who made it; of a request nothing that he said either. */
export const blankAsker = <D extends AskedDetail>(detail: D): D => ({
  ...detail,
  name: '',
  contact: '',
  ...(detail.kind === 'data-request' && { personId: null, paper: '', content: '', answer: '' }),
});

/** Whether nothing is left of who made it. */
export const isBlankAsker = (detail: AskedDetail): boolean =>
  canonicalJson(blankAsker(detail)) === canonicalJson(detail);

/** Whether all that changes is that what is settled no longer says who made it (个人信息保护法 art. 47). */
export function isAskerErasure(before: Case['detail'], after: Case['detail']): boolean {
  if (!isAsked(before) || !isAsked(after) || before.kind !== after.kind) return false;
  const { erased } = after;
  if (!erased || before.erased || before.result === 'open') return false;
  return canonicalJson({ ...blankAsker(before), erased }) === canonicalJson(after);
}
