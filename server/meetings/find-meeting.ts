import { AppError } from '../../shared/lib/app-error.ts';
import type { Meeting } from '../../shared/sync/meeting.ts';
import type { MeetingReads } from '../store/meeting-store.ts';

/** @throws AppError MEETING_UNKNOWN */
export async function findMeeting(reads: MeetingReads, id: string): Promise<Meeting> {
  const meeting = await reads.findMeeting(id);
  if (!meeting) throw new AppError('MEETING_UNKNOWN');
  return meeting;
}
