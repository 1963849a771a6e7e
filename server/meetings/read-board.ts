import { hasFinished, meetingProgress } from '../../shared/domain/meeting-progress.ts';
import type { Board, Meeting } from '../../shared/sync/meeting.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import type { MeetingSeat } from '../store/meeting-store.ts';
import { findMeeting } from './find-meeting.ts';
import { readPapers, type MeetingPapers } from './meeting-documents.ts';

/** How many of those present have handed in everything. */
export function countFinished({ members, agenda }: Meeting, { sheets, cases }: MeetingPapers): number {
  const ids = agenda.map(({ candidacyId }) => candidacyId);
  return members.filter((member) => hasFinished(meetingProgress(member, ids, sheets, cases))).length;
}

function boardMember(
  member: Meeting['members'][number],
  candidacyIds: readonly string[],
  { sheets, cases }: MeetingPapers,
  seats: readonly MeetingSeat[],
): Board['members'][number] {
  const { id, name, org, seat } = member;
  const own = seats.filter(({ memberId }) => memberId === id);
  return {
    id,
    name,
    org,
    seat,
    ...meetingProgress(member, candidacyIds, sheets, cases),
    joinedAt: own[0]?.joinedAt ?? null,
    contactAt:
      own
        .map(({ contactAt }) => contactAt)
        .sort()
        .at(-1) ?? null,
  };
}

/** Who has not finished; it is made from what was handed in and holds nothing of what was given. @throws AppError MEETING_UNKNOWN */
export async function readBoard({ store, cityId, clock }: HubAccounts, meetingId: string): Promise<Board> {
  const meetings = store.meetings(cityId);
  const meeting = await findMeeting(meetings, meetingId);
  const papers = await readPapers(store.documents(cityId), meeting);
  const seats = await meetings.listMeetingSeats(meetingId);
  const ids = meeting.agenda.map(({ candidacyId }) => candidacyId);
  return {
    meetingId,
    title: meeting.title,
    quorum: meeting.quorum,
    finished: countFinished(meeting, papers),
    opened: meeting.spread !== null,
    now: clock.now().toISOString(),
    members: meeting.members.map((member) => boardMember(member, ids, papers, seats)),
  };
}
