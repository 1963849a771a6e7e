import { isCityOffice } from '../../shared/domain/actor.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Meeting } from '../../shared/sync/meeting.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import type { HubSession } from '../session.ts';

/** Whether a member sits in this meeting's room with his own tablet and is its chair. */
const presides = ({ meeting, panelMemberId }: HubSession, { id, chairId }: Meeting): boolean =>
  meeting?.meetingId === id && panelMemberId === chairId;

/**
 * Lets the city office at any meeting, and the chair at the one he sits in. Whoever else asks does not learn whether
 * there is such a meeting.
 *
 * @throws AppError NOT_PERMITTED
 */
export async function requirePresiding(
  { store, cityId }: HubAccounts,
  session: HubSession,
  meetingId: string,
): Promise<HubSession> {
  if (isCityOffice(session)) return session;
  const meeting = session.meeting && (await store.meetings(cityId).findMeeting(meetingId));
  if (!meeting || !presides(session, meeting)) throw new AppError('NOT_PERMITTED');
  return session;
}

/** All meetings for the city office; for a member of the panel the one he presides over on this tablet, if any. */
export async function listPresided(
  { store, cityId }: HubAccounts,
  session: HubSession,
): Promise<readonly Meeting[]> {
  if (!isCityOffice(session) && session.role !== 'panelMember') throw new AppError('NOT_PERMITTED');
  const meetings = await store.meetings(cityId).listMeetings();
  return isCityOffice(session) ? meetings : meetings.filter((meeting) => presides(session, meeting));
}
