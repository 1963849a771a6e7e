import type { Meeting } from '../../shared/sync/meeting.ts';
import type { MeetingCode, MeetingReads, MeetingSeat, MeetingWrites } from './meeting-store.ts';
import { recusedTags } from './scope-columns.ts';
import type { SqlRow, SqlSession, SqlValue } from './sql-driver.ts';
import { textOf, textOrNull } from './sql-row.ts';

/** Only what this store wrote itself comes back; it was checked when it came in. */
const meetingOf = (row: SqlRow): Meeting => JSON.parse(textOf(row, 'body')) as Meeting;

const codeOf = (row: SqlRow): MeetingCode => ({
  hash: textOf(row, 'code_hash'),
  meetingId: textOf(row, 'meeting_id'),
  memberId: textOf(row, 'member_id'),
  expiresAt: textOf(row, 'expires_at'),
  usedAt: textOrNull(row, 'used_at'),
});

const seatOf = (row: SqlRow): MeetingSeat => ({
  sessionId: textOf(row, 'session_id'),
  meetingId: textOf(row, 'meeting_id'),
  memberId: textOf(row, 'member_id'),
  joinedAt: textOf(row, 'joined_at'),
  contactAt: textOf(row, 'contact_at'),
});

export function meetingReads(session: SqlSession, cityId: string): MeetingReads {
  const all = async <T>(of: (row: SqlRow) => T, rest: string, values: readonly SqlValue[] = []) =>
    (await session.query(`SELECT * FROM ${rest}`, [cityId, ...values])).map(of);
  const first = async <T>(of: (row: SqlRow) => T, rest: string, values: readonly SqlValue[] = []) => {
    const [found] = await all(of, rest, values);
    return found ?? null;
  };
  return {
    listMeetings: () => all(meetingOf, 'meetings WHERE city_id = ? ORDER BY id'),
    findMeeting: (id) => first(meetingOf, 'meetings WHERE city_id = ? AND id = ?', [id]),
    findMeetingCode: (hash) => first(codeOf, 'meeting_codes WHERE city_id = ? AND code_hash = ?', [hash]),
    findMeetingSeat: (id) => first(seatOf, 'meeting_sessions WHERE city_id = ? AND session_id = ?', [id]),
    listMeetingSeats: (id) =>
      all(seatOf, 'meeting_sessions WHERE city_id = ? AND meeting_id = ? ORDER BY joined_at, session_id', [
        id,
      ]),
    declaredRecusals: async (candidacyIds, memberId) => {
      if (candidacyIds.length === 0) return [];
      const sql = `SELECT candidacy_id FROM documents WHERE city_id = ? AND collection = 'sheets'
        AND candidacy_id IN (${candidacyIds.map(() => '?').join(', ')})
        AND party = 'panel' AND rater_id = ? AND deleted = 0 AND tag IN (${recusedTags.map(() => '?').join(', ')})
        ORDER BY candidacy_id`;
      const rows = await session.query(sql, [cityId, ...candidacyIds, memberId, ...recusedTags]);
      return rows.map((row) => textOf(row, 'candidacy_id'));
    },
  };
}

export function meetingWrites(session: SqlSession, cityId: string): MeetingWrites {
  return {
    putMeeting: (meeting) =>
      session.insert(
        'meetings',
        [{ city_id: cityId, id: meeting.id, body: JSON.stringify(meeting) }],
        'ON CONFLICT (city_id, id) DO UPDATE SET body = excluded.body',
      ),
    putMeetingCode: ({ hash, meetingId, memberId, expiresAt, usedAt }) =>
      session.insert(
        'meeting_codes',
        [
          {
            city_id: cityId,
            code_hash: hash,
            meeting_id: meetingId,
            member_id: memberId,
            expires_at: expiresAt,
            used_at: usedAt,
          },
        ],
        'ON CONFLICT (city_id, code_hash) DO UPDATE SET used_at = excluded.used_at',
      ),
    removeUnusedMeetingCodes: async (meetingId, memberId) => {
      const sql =
        'DELETE FROM meeting_codes WHERE city_id = ? AND meeting_id = ? AND member_id = ? AND used_at IS NULL';
      await session.query(sql, [cityId, meetingId, memberId]);
    },
    putMeetingSeat: ({ sessionId, meetingId, memberId, joinedAt, contactAt }) =>
      session.insert('meeting_sessions', [
        {
          city_id: cityId,
          session_id: sessionId,
          meeting_id: meetingId,
          member_id: memberId,
          joined_at: joinedAt,
          contact_at: contactAt,
        },
      ]),
  };
}

/** Notes that somebody's tablet was here, without waiting for the city's writers. */
export async function noteMeetingContact(
  session: SqlSession,
  cityId: string,
  sessionId: string,
  at: string,
): Promise<void> {
  const sql = 'UPDATE meeting_sessions SET contact_at = ? WHERE city_id = ? AND session_id = ?';
  await session.query(sql, [at, cityId, sessionId]);
}
