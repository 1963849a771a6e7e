import { meetingProgress } from '../../shared/domain/meeting-progress.ts';
import { isCounted } from '../../shared/domain/sheet-state.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { Meeting, MinutesContent } from '../../shared/sync/meeting.ts';
import { addAuditNote } from '../accounts/audit-note.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import type { HubSession } from '../session.ts';
import { sha256 } from '../store/audit-entry.ts';
import { findMeeting } from './find-meeting.ts';
import { signText } from './hub-signature.ts';
import { isRecused } from './is-recused.ts';
import { findLiving, readPapers, type MeetingPapers } from './meeting-documents.ts';
import { isLate } from './spread.ts';

const seatWords = { leader: '组长', department: '部室', township: '乡镇主席' } as const;

function recusalsOf({ members, agenda }: Meeting, { sheets }: MeetingPapers): MinutesContent['recusals'] {
  return members.flatMap((member) =>
    agenda.flatMap(({ candidacyId, name }): MinutesContent['recusals'] => {
      const facts = { member: member.name, candidate: name };
      if (member.closedIds.includes(candidacyId)) return [{ ...facts, kind: 'own-township', reason: '' }];
      const own = sheets.find((one) => one.candidacyId === candidacyId && one.raterId === member.id);
      return own?.recused ? [{ ...facts, kind: 'declared', reason: own.recuseReason ?? '' }] : [];
    }),
  );
}

function candidatesOf(meeting: Meeting, { sheets, cases }: MeetingPapers): MinutesContent['candidates'] {
  const { members, agenda } = meeting;
  return agenda.map(({ candidacyId, name, unionName, townshipName }) => {
    const own = sheets.filter((sheet) => sheet.candidacyId === candidacyId);
    const valid = members.flatMap((member) => {
      const sheet = own.find(({ raterId }) => raterId === member.id);
      return sheet && isCounted(sheet, cases) && !isRecused(member, candidacyId, own) ? [sheet] : [];
    });
    return {
      name,
      unionName,
      townshipName,
      valid: valid.length,
      recused: members.filter((member) => isRecused(member, candidacyId, own)).length,
      late: valid.filter((sheet) => isLate(meeting, sheet)).length,
    };
  });
}

interface Drawing {
  readonly year: number;
  readonly at: string;
  readonly by: string;
}

function contentOf(meeting: Meeting, papers: MeetingPapers, { year, at, by }: Drawing): MinutesContent {
  const { id: meetingId, title, heldOn, place, quorum, absent, members, agenda, spread } = meeting;
  const ids = agenda.map(({ candidacyId }) => candidacyId);
  return {
    meetingId,
    version: (meeting.minutes?.content.version ?? 0) + 1,
    title,
    year,
    heldOn,
    place,
    chair: members.find(({ id }) => id === meeting.chairId)?.name ?? meeting.chairId,
    quorum,
    present: members.map((member) => {
      const { done, total } = meetingProgress(member, ids, papers.sheets, papers.cases);
      return { name: member.name, org: member.org, seat: seatWords[member.seat], done, total };
    }),
    absent,
    recusals: recusalsOf(meeting, papers),
    candidates: candidatesOf(meeting, papers),
    opened: spread && { at: spread.at, by: spread.by, finished: spread.finished },
    drawnAt: at,
    drawnBy: by,
  };
}

/**
 * Draws up 评审会纪要 as things are now, signs it with the city's key and keeps it; a later drawing has a higher
 * version. The audit chain holds its hash.
 *
 * @throws AppError MEETING_UNKNOWN, MEETING_CHANGED
 */
export async function drawMinutes(
  hub: HubAccounts,
  session: HubSession,
  meetingId: string,
): Promise<Meeting> {
  const { store, cityId, clock } = hub;
  const at = clock.now().toISOString();
  const reads = store.documents(cityId);
  const meeting = await findMeeting(store.meetings(cityId), meetingId);
  const cycle = await findLiving(reads, 'cycles', meeting.cycleId);
  const drawing = { year: cycle?.year ?? 0, at, by: session.name };
  const content = contentOf(meeting, await readPapers(reads, meeting), drawing);
  const hash = sha256(canonicalJson(content));
  const minutes = { content, hash, ...(await signText(hub, hash)) };
  const drawn = { ...meeting, revision: meeting.revision + 1, minutes };
  await store.write(cityId, async (city) => {
    // Somebody else's act in between would be undone.
    if ((await findMeeting(city, meetingId)).revision !== meeting.revision)
      throw new AppError('MEETING_CHANGED');
    await city.putMeeting(drawn);
    const note = { at, actor: session.id, device: session.deviceId, action: 'draw-minutes' };
    await addAuditNote(city, { ...note, subject: `meetings/${meetingId}#${content.version}:${hash}` });
  });
  return drawn;
}
