import type { AuditEvent } from '../schema/audit-event.ts';
import type { Sheet } from '../schema/sheet.ts';
import { deviceKeyEnd, deviceKeyEntry } from '../schema/submission-signature.ts';
import type { SubmissionCheck } from './check-submission.ts';

/**
 * What is told of a sheet's signature. `verified`: a key on record of the office whose sheet it is. `unregistered`: it
 * is whole, but the line that names the key has not arrived here. `foreign`: the key is another office's. `missing`: the
 * PC that it comes from had a key on record and did not sign. `revoked`: it was signed after its PC had been revoked.
 */
export type SubmissionVerdict =
  Exclude<SubmissionCheck, 'whole'> | 'verified' | 'unregistered' | 'foreign' | 'missing' | 'revoked';

/** What 操作记录 has of the PCs' keys; the hub lets each office write lines of its own only. */
export interface DeviceKeys {
  /** The offices that a key is on record for. */
  readonly offices: ReadonlyMap<string, ReadonlySet<string>>;
  /** Since when a PC has had a key, as its own clock said. */
  readonly since: ReadonlyMap<string, string>;
  /** Since when a key's PC is revoked, by the hub's clock. */
  readonly revokedAt: ReadonlyMap<string, string>;
}

type KeyLine = Pick<AuditEvent, 'action' | 'reason' | 'townshipCode' | 'deviceId' | 'createdAt'>;

export function deviceKeys(events: readonly KeyLine[]): DeviceKeys {
  const lines = events.filter(({ action }) => action === deviceKeyEntry.action);
  const offices = new Map<string, Set<string>>();
  const since = new Map<string, string>();
  for (const { reason, townshipCode, deviceId, createdAt } of lines) {
    offices.set(reason, (offices.get(reason) ?? new Set()).add(townshipCode));
    const earlier = since.get(deviceId);
    if (earlier === undefined || createdAt < earlier) since.set(deviceId, createdAt);
  }
  const ended = events.filter(({ action }) => action === deviceKeyEnd.action);
  const revokedAt = new Map(ended.map(({ reason, createdAt }) => [reason, createdAt]));
  return { offices, since, revokedAt };
}

/** A sheet of the panel is signed in the city's name, any other in the township's. */
const isFrom = ({ party, townshipCode }: Sheet, unit: string): boolean =>
  party === 'panel' ? unit !== townshipCode : unit === townshipCode;

export function judgeSubmission(
  sheet: Sheet,
  check: SubmissionCheck,
  { offices, since, revokedAt }: DeviceKeys,
): SubmissionVerdict {
  const last = sheet.submissions.at(-1);
  if (check === 'unsigned') {
    const hadKey = since.get(sheet.deviceId);
    return last && hadKey !== undefined && hadKey <= last.at ? 'missing' : 'unsigned';
  }
  if (check !== 'whole') return check;
  if (!last?.signature) return 'unsigned';
  const { unit, publicKey } = last.signature;
  if (!isFrom(sheet, unit)) return 'foreign';
  const known = offices.get(publicKey);
  if (!known) return 'unregistered';
  if (!known.has(unit)) return 'foreign';
  const end = revokedAt.get(publicKey);
  return end !== undefined && end <= last.at ? 'revoked' : 'verified';
}
