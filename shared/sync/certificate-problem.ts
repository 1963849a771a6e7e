import { problem, type Problem } from '../lib/problem.ts';
import type { Certificate } from '../schema/certificate.ts';
import { canonicalJson } from '../lib/canonical-json.ts';

const frozenFields = ['kind', 'cycleId', 'townshipCode', 'candidacyId', 'personId', 'levelCode'] as const;

/** The field of an issued certificate that was changed, or null. Prints are only ever added, 作废 is for good. */
function changedField(before: Certificate, after: Certificate): string | null {
  const field = frozenFields.find((name) => before[name] !== after[name]);
  if (field) return field;
  if (canonicalJson(before.content) !== canonicalJson(after.content)) return 'content';
  // A code may be given to a certificate that has none; from then on it is what the paper shows.
  if (before.statement !== undefined && before.statement !== after.statement) return 'statement';
  if (before.status === 'void' && after.status !== 'void') return 'status';
  const kept = after.prints.slice(0, before.prints.length);
  return canonicalJson(kept) === canonicalJson(before.prints) ? null : 'prints';
}

/**
 * Whether a certificate may be issued or changed so (pitfalls 17 and 18): a number is used once and for ever, a
 * candidacy holds one valid certificate of a kind, and what the paper shows is frozen.
 *
 * @param others certificates that share the number or the candidacy; the same document among them does not count
 */
export function certificateProblem(
  before: Certificate | null,
  after: Certificate,
  others: readonly Certificate[],
): Problem | null {
  const { number, name } = after.content;
  const field = before && changedField(before, after);
  if (field) return problem(field, 'CERTIFICATE_FROZEN', { number, field });
  const rivals = others.filter(({ id }) => id !== after.id);
  if (rivals.some((other) => other.content.number === number)) {
    return problem('content.number', 'CERTIFICATE_NUMBER_USED', { number });
  }
  if (after.status === 'void') return null;
  const valid = rivals.find(
    ({ status, kind, candidacyId }) =>
      status === 'valid' && kind === after.kind && candidacyId === after.candidacyId,
  );
  return valid
    ? problem('candidacyId', 'CERTIFICATE_ALREADY_ISSUED', { name, number: valid.content.number })
    : null;
}

/** A number never leaves the register: a certificate is voided, not removed. */
export const certificateRemovalProblem = (before: Certificate | null): Problem | null =>
  before && problem('id', 'CERTIFICATE_FROZEN', { number: before.content.number, field: 'id' });
