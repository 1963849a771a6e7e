import type { Sheet } from '../../shared/schema/sheet.ts';
import type { MeetingMember } from '../../shared/sync/meeting.ts';

/** Whether the member does not score this candidate: by the scheme's rule, or by his own sheet. */
export const isRecused = (
  { id, closedIds }: MeetingMember,
  candidacyId: string,
  sheets: readonly Sheet[],
): boolean =>
  closedIds.includes(candidacyId) ||
  sheets.some((sheet) => sheet.candidacyId === candidacyId && sheet.raterId === id && sheet.recused);
