import { supplementsOf } from '../domain/supplements-of.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import type { Case } from '../schema/case.ts';
import type { Certificate } from '../schema/certificate.ts';
import type { CorrectionDetail } from '../schema/proceeding.ts';
import type { CollectionName, DocumentOf } from '../schema/registry.ts';
import type { BatchDetail } from '../schema/subsidy-case.ts';
import type { SupplementDetail, SupplementOutcome } from '../schema/supplement.ts';

/** What is known of the archived cycle when something is written into it. */
export interface ArchivedFacts {
  /** The cases about the cycle as a whole, its supplements among them. */
  readonly course: readonly Case[];
  /** The cases about the document's own subject, as its ledger. */
  readonly cases: readonly Case[];
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

const outcomesOf = (supplements: readonly SupplementDetail[]): readonly SupplementOutcome[] =>
  supplements.flatMap(({ outcomes }) => outcomes);

/** What became of one person's result is what the supplement names; of all others only the rank may move. */
function isItsCorrection(
  { candidacyId, detail }: Case & { readonly detail: CorrectionDetail },
  supplements: readonly SupplementDetail[],
): boolean {
  const { before, after, cause } = detail;
  const supplement = supplements.find(({ number }) => number === detail.supplement);
  if (!supplement || before.candidacyId !== candidacyId) return false;
  if (cause === 'rank') return same({ ...before, rank: after.rank }, after) && detail.recall === null;
  return supplement.outcomes.some(
    (one) => same(one.before, before) && same(one.after, after) && same(one.recall, detail.recall),
  );
}

/** A batch pays or recovers what supplements changed, and nothing that was left over at the archiving. */
function isItsBatch({ supplement, lines }: BatchDetail, supplements: readonly SupplementDetail[]): boolean {
  const known = supplements.filter(({ number }) => supplement !== undefined && number <= supplement);
  const ids = new Set(outcomesOf(known).map(({ before }) => before.candidacyId));
  return lines.every(({ candidacyId }) => ids.has(candidacyId));
}

function isSupplementCase(before: Case | null, after: Case, { course, cases }: ArchivedFacts): boolean {
  const supplements = supplementsOf(course);
  const { detail } = after;
  const hasBatch = (batchId: string): boolean =>
    cases.some(
      (item) => item.id === batchId && item.detail.kind === 'batch' && item.detail.supplement !== undefined,
    );
  if (detail.kind === 'account') {
    return outcomesOf(supplements).some(({ personId }) => personId === detail.personId);
  }
  if (before) return false;
  if (detail.kind === 'correction') return isItsCorrection({ ...after, detail }, supplements);
  if (detail.kind === 'batch') return isItsBatch(detail, supplements);
  if (detail.kind === 'batchAccounts') {
    return supplements.some(({ number }) => number === detail.supplement);
  }
  if (detail.kind === 'batchStep' || detail.kind === 'receipt' || detail.kind === 'receiptUndo') {
    return hasBatch(detail.batchId);
  }
  return detail.kind === 'supplement';
}

const isRecalled = (before: Certificate | null, after: Certificate, course: readonly Case[]): boolean =>
  before?.status === 'valid' &&
  after.status === 'void' &&
  outcomesOf(supplementsOf(course)).some(({ recall }) => recall?.certificateId === before.id);

/**
 * Whether a write into an archived cycle is one of a supplement: the supplement itself, the results that it changed,
 * a certificate that it recalls, and the money that follows from it (domain §7 rows 23, 26, 42).
 */
export function isSupplementMove<N extends CollectionName>(
  collection: N,
  before: DocumentOf<N> | null,
  after: DocumentOf<N> | null,
  facts: ArchivedFacts,
): boolean {
  if (!after) return false;
  if (collection === 'cases') return isSupplementCase(before as Case | null, after as Case, facts);
  if (collection !== 'certificates') return false;
  return isRecalled(before as Certificate | null, after as Certificate, facts.course);
}
