import { archiveSheet } from '../../shared/archive/archive-sheet.ts';
import { indexScheme } from '../../shared/domain/index-scheme.ts';
import { rateItemPoints } from '../../shared/domain/rate-item-points.ts';
import { isCounted, submittedVersion } from '../../shared/domain/sheet-state.ts';
import { sumSheet } from '../../shared/domain/sum-sheet.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Candidacy } from '../../shared/schema/candidacy.ts';
import type { Scheme } from '../../shared/schema/scheme.ts';
import type { Sheet } from '../../shared/schema/sheet.ts';
import type { Meeting, Spread } from '../../shared/sync/meeting.ts';
import { addAuditNote } from '../accounts/audit-note.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import type { HubSession } from '../session.ts';
import { findMeeting } from './find-meeting.ts';
import { isRecused } from './is-recused.ts';
import {
  findLiving,
  findScheme,
  readCandidacies,
  readPapers,
  type MeetingPapers,
} from './meeting-documents.ts';
import { countFinished } from './read-board.ts';

/** Names a submission; its scores are locked, so a sheet that was changed has another name. */
const submissionName = (sheet: Sheet): string => `${sheet.id}#${submittedVersion(sheet)}`;

const countedSubmissions = ({ sheets, cases }: MeetingPapers): readonly string[] =>
  sheets.filter((sheet) => isCounted(sheet, cases)).map(submissionName);

/** Whether a sheet that counts was handed in after the spread had been opened. */
export const isLate = ({ spread }: Meeting, sheet: Sheet): boolean =>
  spread !== null && !spread.counted.includes(submissionName(sheet));

/**
 * Opens 分差 for everybody in the room; a second time changes nothing.
 *
 * @throws AppError MEETING_UNKNOWN, MEETING_QUORUM_MISSING
 */
export async function openSpread(
  { store, cityId, clock }: HubAccounts,
  session: HubSession,
  meetingId: string,
): Promise<Meeting> {
  const at = clock.now().toISOString();
  return store.write(cityId, async (city) => {
    const meeting = await findMeeting(city, meetingId);
    if (meeting.spread) return meeting;
    const papers = await readPapers(city, meeting);
    const finished = countFinished(meeting, papers);
    const { quorum } = meeting;
    if (finished < quorum) throw new AppError('MEETING_QUORUM_MISSING', { finished, quorum });
    const spread = { at, by: session.name, finished, counted: countedSubmissions(papers) };
    const opened = { ...meeting, revision: meeting.revision + 1, spread };
    await city.putMeeting(opened);
    const note = { at, actor: session.id, device: session.deviceId, action: 'open-spread' };
    await addAuditNote(city, { ...note, subject: `meetings/${meetingId}` });
    return opened;
  });
}

interface Ground {
  readonly meeting: Meeting;
  readonly scheme: Scheme;
  readonly papers: MeetingPapers;
  readonly candidacies: ReadonlyMap<string, Candidacy>;
}

function candidateSpread(
  { meeting, scheme, papers, candidacies }: Ground,
  entry: Meeting['agenda'][number],
): Spread['candidates'][number] {
  const { candidacyId, name, unionName } = entry;
  const index = indexScheme(scheme);
  const counts = candidacies.get(candidacyId)?.snapshot ?? null;
  const computed = rateItemPoints(index.ratesItems, counts, scheme.policies);
  const own = papers.sheets.filter((sheet) => sheet.candidacyId === candidacyId);
  const isClosed = (member: Meeting['members'][number]): boolean => isRecused(member, candidacyId, own);
  const totals = meeting.members.flatMap((member) => {
    const sheet = own.find(({ raterId }) => raterId === member.id);
    if (!sheet || isClosed(member) || !isCounted(sheet, papers.cases)) return [];
    const points = sumSheet(index, archiveSheet(sheet, papers.cases), computed).total;
    return [{ memberId: member.id, name: member.name, points, late: isLate(meeting, sheet) }];
  });
  return { candidacyId, name, unionName, recused: meeting.members.filter(isClosed).length, totals };
}

/** @throws AppError MEETING_UNKNOWN, MEETING_SPREAD_CLOSED */
export async function readSpread({ store, cityId }: HubAccounts, meetingId: string): Promise<Spread> {
  const meeting = await findMeeting(store.meetings(cityId), meetingId);
  if (!meeting.spread) throw new AppError('MEETING_SPREAD_CLOSED');
  const reads = store.documents(cityId);
  const cycle = await findLiving(reads, 'cycles', meeting.cycleId);
  const scheme = cycle && (await findScheme(reads, cycle.schemeKey));
  if (!scheme) throw new AppError('MEETING_PACKAGE_CYCLE', { cycleId: meeting.cycleId });
  const papers = await readPapers(reads, meeting);
  const ground = { meeting, scheme, papers, candidacies: await readCandidacies(reads, meeting) };
  return {
    openedAt: meeting.spread.at,
    openedBy: meeting.spread.by,
    candidates: meeting.agenda.map((entry) => candidateSpread(ground, entry)),
  };
}
