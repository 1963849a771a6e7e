import type { Sheet, Submission } from '../schema/sheet.ts';
import type { SubmissionSignature } from '../schema/submission-signature.ts';
import { bytesOfHex } from '../transfer/bytes.ts';
import { webPlatform } from '../transfer/web-platform.ts';
import { submissionSuite } from './sign-submission.ts';
import { claimedBytes, submissionClaims } from './submission-claims.ts';

/**
 * What the newest submission of a sheet proves by itself. `open`: the sheet is being filled in (again), so nothing of
 * it is handed in. `unsigned`: nobody vouches for it. `whole`: the key that it names has signed what stands in the
 * sheet. `altered`: it has not. `unknownSuite`: a newer program signed it in a way this one cannot check.
 * `uncheckable`: a browser over plain HTTP, which has no cryptography.
 */
export type SubmissionCheck = 'open' | 'unsigned' | 'whole' | 'altered' | 'unknownSuite' | 'uncheckable';

const canCheck = (): boolean => Boolean(webPlatform.crypto.subtle);

async function isSigned(sheet: Sheet, submission: Submission, mark: SubmissionSignature): Promise<boolean> {
  const { subtle } = webPlatform.crypto;
  const signed = claimedBytes(await submissionClaims(sheet, submission, mark));
  try {
    const key = await subtle.importKey('raw', bytesOfHex(mark.publicKey), 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', key, bytesOfHex(mark.value), signed);
  } catch {
    // Digits that are no key, or no signature.
    return false;
  }
}

/** Checks a sheet as it stands, without any network. Whose key it is must be asked besides. */
export async function checkSubmission(sheet: Sheet): Promise<SubmissionCheck> {
  const last = sheet.submissions.at(-1);
  if (!last || sheet.draft) return 'open';
  const { signature } = last;
  if (!signature) return 'unsigned';
  if (signature.suite !== submissionSuite) return 'unknownSuite';
  if (!canCheck()) return 'uncheckable';
  return (await isSigned(sheet, last, signature)) ? 'whole' : 'altered';
}
