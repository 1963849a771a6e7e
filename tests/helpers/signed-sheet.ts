import { makeIssuerSecret, type IssuerSecret } from '../../shared/proof/issuer-secret.ts';
import { signSubmission, submissionSuite } from '../../shared/proof/sign-submission.ts';
import { submissionClaims } from '../../shared/proof/submission-claims.ts';
import type { Sheet } from '../../shared/schema/sheet.ts';

export const deviceSecret: Promise<IssuerSecret> = makeIssuerSecret();

/** A sheet as the PC that handed it in stored it, its newest submission signed in the name of `unit`. */
export async function signedSheet(
  sheet: Sheet,
  unit = sheet.townshipCode,
  signer = deviceSecret,
): Promise<Sheet> {
  const last = sheet.submissions.at(-1);
  if (!last) throw new Error('the sheet has not been handed in');
  const secret = await signer;
  const who = { actor: 'clerk-1', device: 'pc-1', unit, scheme: '5'.repeat(64) };
  const value = await signSubmission(await submissionClaims(sheet, last, who), secret);
  const signature = { ...who, suite: submissionSuite, publicKey: secret.publicKey, value };
  return { ...sheet, submissions: [...sheet.submissions.slice(0, -1), { ...last, signature }] };
}
