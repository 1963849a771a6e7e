import { schemeHash } from '../../shared/domain/scheme-hash.ts';
import type { Calls } from '../../shared/ipc/channels.ts';
import { submissionClaims } from '../../shared/proof/submission-claims.ts';
import type { Scheme } from '../../shared/schema/scheme.ts';
import type { Sheet, Submission } from '../../shared/schema/sheet.ts';
import { deviceKeyEntry, type SubmissionSignature } from '../../shared/schema/submission-signature.ts';
import { appendAudit } from './repositories/audit.ts';
import type { Store } from './store.ts';

/** The PC's part in handing a sheet in; null in a browser, which keeps no key. */
export type SubmissionSigner = Pick<Calls<'signer'>, 'deviceKey' | 'signSubmission'> | null;

/**
 * Puts this PC's key on record for the office at work: once, in 操作记录, which goes to the city with everything else,
 * over the network or on a stick.
 *
 * @returns whether this PC signs at all
 */
export async function registerDeviceKey(store: Store): Promise<boolean> {
  const key = (await store.signer?.deviceKey()) ?? null;
  if (!key) return false;
  const { action, documentId } = deviceKeyEntry;
  const known = await store.database.audit.find({ selector: { documentId } }).exec();
  const isKnown = known.some(
    (line) =>
      line.action === action && line.reason === key.publicKey && line.townshipCode === store.actor.orgCode,
  );
  if (!isKnown)
    await appendAudit(store, { action, documentKind: 'sheets', documentId, reason: key.publicKey });
  return true;
}

/** This PC's signature under a submission that is about to be stored; null where the PC keeps no key. */
export async function vouchForSubmission(
  { signer, actor, deviceId }: Store,
  sheet: Sheet,
  submission: Pick<Submission, 'version' | 'at' | 'by'>,
  scheme: Scheme,
): Promise<SubmissionSignature | null> {
  if (!signer) return null;
  const who = { actor: actor.id, device: deviceId, unit: actor.orgCode, scheme: schemeHash(scheme) };
  const claims = await submissionClaims(sheet, submission, who);
  const mark = await signer.signSubmission({ claims });
  return mark && { ...who, ...mark };
}
