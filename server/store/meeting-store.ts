import type { Meeting } from '../../shared/sync/meeting.ts';

/** A code by which one member of one meeting comes in, once. */
export interface MeetingCode {
  readonly hash: string;
  readonly meetingId: string;
  readonly memberId: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
}

/** A browser session that is good for one meeting only; times are the hub's clock. */
export interface MeetingSeat {
  readonly sessionId: string;
  readonly meetingId: string;
  readonly memberId: string;
  readonly joinedAt: string;
  readonly contactAt: string;
}

/** What can be asked of a city's meetings, inside a write or outside. */
export interface MeetingReads {
  readonly listMeetings: () => Promise<readonly Meeting[]>;
  readonly findMeeting: (id: string) => Promise<Meeting | null>;
  readonly findMeetingCode: (hash: string) => Promise<MeetingCode | null>;
  readonly findMeetingSeat: (sessionId: string) => Promise<MeetingSeat | null>;
  readonly listMeetingSeats: (meetingId: string) => Promise<readonly MeetingSeat[]>;
  /** Of these candidacies, those that the member has withdrawn from on a sheet of his own. */
  readonly declaredRecusals: (
    candidacyIds: readonly string[],
    memberId: string,
  ) => Promise<readonly string[]>;
}

/** `put…` adds a row or takes the place of the one with the same key. */
export interface MeetingWrites {
  readonly putMeeting: (meeting: Meeting) => Promise<void>;
  readonly putMeetingCode: (code: MeetingCode) => Promise<void>;
  /** Codes nobody has used yet for this member of this meeting. */
  readonly removeUnusedMeetingCodes: (meetingId: string, memberId: string) => Promise<void>;
  readonly putMeetingSeat: (seat: MeetingSeat) => Promise<void>;
}
