import { canonicalJson } from '../lib/canonical-json.ts';
import type { Case } from '../schema/case.ts';
import type { ObjectionDetail } from '../schema/proceeding.ts';

type Detail = Case['detail'];

/** An objection, or an earlier state of it, without who made it. */
export const blankObjection = (detail: ObjectionDetail): ObjectionDetail => ({
  ...detail,
  name: '',
  contact: '',
});

/** Whether all that changes is that a settled objection no longer says who made it (个人信息保护法 art. 47). */
export function isObjectionErasure(before: Detail, after: Detail): boolean {
  if (before.kind !== 'objection' || after.kind !== 'objection') return false;
  const { erased } = after;
  if (!erased || before.erased || before.result === 'open') return false;
  return canonicalJson({ ...blankObjection(before), erased }) === canonicalJson(after);
}
