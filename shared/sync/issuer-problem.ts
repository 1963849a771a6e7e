import { problem, type Problem } from '../lib/problem.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import type { IssuerKey } from '../schema/issuer.ts';
import type { OrgUnit } from '../schema/org-unit.ts';

/** A key stays what it was; it is only ever retired or revoked, and that for good. */
function isKept(before: IssuerKey, after: IssuerKey | undefined): boolean {
  if (!after) return false;
  const retiredAt = before.retiredAt ?? after.retiredAt;
  const revokedAt = before.revokedAt ?? after.revokedAt;
  const expected = { ...before, ...(retiredAt && { retiredAt }), ...(revokedAt && { revokedAt }) };
  return canonicalJson(expected) === canonicalJson(after);
}

/** Whether an office's lists for checking certificates go on: papers are out that stand and fall by them. */
export function issuerProblem(before: OrgUnit | null, after: OrgUnit): Problem | null {
  const keys = new Map((after.issuerKeys ?? []).map((key) => [key.id, key]));
  const changed = before?.issuerKeys?.find((key) => !isKept(key, keys.get(key.id)));
  if (changed) return problem('issuerKeys', 'ISSUER_KEY_FROZEN', { key: changed.id });
  const numbers = new Set((after.voidNumbers ?? []).map(({ id }) => id));
  const missing = before?.voidNumbers?.find(({ id }) => !numbers.has(id));
  return missing ? problem('voidNumbers', 'VOID_NUMBER_KEPT', { number: missing.id }) : null;
}
