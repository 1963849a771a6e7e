import type { AuditEvent } from '../schema/audit-event.ts';
import type { Sheet } from '../schema/sheet.ts';
import { deviceKeyEntry } from '../schema/submission-signature.ts';
import type { SubmissionCheck } from './check-submission.ts';

/**
 * What is told of a sheet's signature. `verified`: a key on record of the office whose sheet it is. `unregistered`: it
 * is whole, but the line that names the key has not arrived here. `foreign`: the key is another office's.
 */
export type SubmissionVerdict = Exclude<SubmissionCheck, 'whole'> | 'verified' | 'unregistered' | 'foreign';

/** The offices that a key is on record for, by the key; the hub has let each office write its own lines only. */
export const deviceKeys = (
  events: readonly Pick<AuditEvent, 'action' | 'reason' | 'townshipCode'>[],
): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    [
      ...Map.groupBy(
        events.filter(({ action }) => action === deviceKeyEntry.action),
        ({ reason }) => reason,
      ),
    ].map(([key, lines]) => [key, new Set(lines.map(({ townshipCode }) => townshipCode))]),
  );

/** A sheet of the panel is signed in the city's name, any other in the township's. */
const isFrom = ({ party, townshipCode }: Sheet, unit: string): boolean =>
  party === 'panel' ? unit !== townshipCode : unit === townshipCode;

export function judgeSubmission(
  sheet: Sheet,
  check: SubmissionCheck,
  keys: ReadonlyMap<string, ReadonlySet<string>>,
): SubmissionVerdict {
  const signature = sheet.submissions.at(-1)?.signature;
  if (check !== 'whole' || !signature) return check === 'whole' ? 'unsigned' : check;
  const { unit, publicKey } = signature;
  if (!isFrom(sheet, unit)) return 'foreign';
  const offices = keys.get(publicKey);
  if (!offices) return 'unregistered';
  return offices.has(unit) ? 'verified' : 'foreign';
}
