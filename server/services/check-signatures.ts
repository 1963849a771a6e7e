import { problem, type Problem } from '../../shared/lib/problem.ts';
import { checkSubmission } from '../../shared/proof/check-submission.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { Sheet } from '../../shared/schema/sheet.ts';

async function signatureProblem(sheet: Sheet): Promise<Problem | null> {
  const check = await checkSubmission(sheet);
  if (check === 'altered') return problem('submissions', 'SUBMISSION_ALTERED', { id: sheet.id });
  if (check !== 'unknownSuite') return null;
  const suite = sheet.submissions.at(-1)?.signature?.suite ?? '';
  return problem('submissions', 'SUBMISSION_SUITE_UNKNOWN', { suite });
}

/**
 * The pushed sheets whose signature does not fit what stands in them, each with its refusal. One without a signature
 * passes: a browser keeps no key, and the history notes who sent it from which session. Of all others there is nothing
 * to check.
 */
export async function checkSignatures(
  collection: CollectionName,
  documents: readonly DocumentOf<CollectionName>[],
): Promise<ReadonlyMap<object, Problem>> {
  if (collection !== 'sheets') return new Map();
  const sheets = documents as readonly Sheet[];
  const checked = await Promise.all(
    sheets.map(async (sheet) => [sheet, await signatureProblem(sheet)] as const),
  );
  return new Map(checked.flatMap(([sheet, wrong]) => (wrong ? [[sheet, wrong] as const] : [])));
}

/** A key's PC was revoked: what it signs from then on is taken from nobody. What the hub has had before stays. */
export function revokedKeyProblem(
  revoked: ReadonlySet<string>,
  stored: Sheet | null,
  { id, draft, submissions }: Sheet,
): Problem | null {
  const signature = submissions.at(-1)?.signature;
  if (draft || !signature || !revoked.has(signature.publicKey)) return null;
  const isKnown = stored?.submissions.some((one) => one.signature?.value === signature.value) ?? false;
  return isKnown ? null : problem('submissions', 'SUBMISSION_KEY_REVOKED', { id });
}
