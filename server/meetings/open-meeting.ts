import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Cycle, PanelMember } from '../../shared/schema/cycle.ts';
import type { Policies } from '../../shared/schema/scheme.ts';
import type { AgendaEntry, Meeting, MeetingMember, NewMeeting } from '../../shared/sync/meeting.ts';
import { addAuditNote } from '../accounts/audit-note.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import type { HubSession } from '../session.ts';
import type { DocumentReads } from '../store/hub-store.ts';
import { findLiving, findScheme } from './meeting-documents.ts';

async function agendaOf(
  reads: DocumentReads,
  cycleId: string,
  ids: readonly string[],
): Promise<readonly AgendaEntry[]> {
  const found = await reads.findByIds('candidacies', ids);
  const candidacies = ids.map((id) => {
    const stored = found.get(id);
    const isFit = stored?.document.cycleId === cycleId && !stored.deleted && !stored.document.withdrawn;
    if (!isFit) throw new AppError('MEETING_AGENDA_WRONG', { id });
    return stored.document;
  });
  const [people, unions, units] = [
    await reads.findByIds(
      'people',
      candidacies.map(({ personId }) => personId),
    ),
    await reads.findByIds(
      'unions',
      candidacies.map(({ unionId }) => unionId),
    ),
    await reads.findByIds(
      'orgUnits',
      candidacies.map(({ townshipCode }) => townshipCode),
    ),
  ];
  return candidacies.map(({ id: candidacyId, townshipCode, unionId, personId }) => ({
    candidacyId,
    townshipCode,
    unionId,
    personId,
    name: people.get(personId)?.document.name ?? personId,
    unionName: unions.get(unionId)?.document.name ?? unionId,
    townshipName: units.get(townshipCode)?.document.name ?? townshipCode,
  }));
}

const memberOf = (
  { id, name, org, seat, townshipCode }: PanelMember,
  agenda: readonly AgendaEntry[],
  recusal: Policies['recusal'],
): MeetingMember => {
  const own = recusal === 'own-township' ? agenda.filter((one) => one.townshipCode === townshipCode) : [];
  return { id, name, org, seat, closedIds: own.map(({ candidacyId }) => candidacyId) };
};

function checkPeople({ panel }: Cycle, { memberIds, chairId, quorum }: NewMeeting): void {
  const known = new Set(panel.map(({ id }) => id));
  const stranger = [...memberIds, chairId].find((id) => !known.has(id));
  if (stranger !== undefined) throw new AppError('MEETING_MEMBER_WRONG', { id: stranger });
  if (quorum > memberIds.length) throw new AppError('MEETING_QUORUM_WRONG', { present: memberIds.length });
}

/**
 * Opens a meeting of the panel. Its agenda and its members stay as they are: tablets are let at the agenda by their
 * checkpoint, and what was counted as a quorum must not change afterwards.
 *
 * @throws AppError MEETING_AGENDA_WRONG, MEETING_MEMBER_WRONG, MEETING_QUORUM_WRONG
 */
export async function openMeeting(
  { store, cityId, clock }: HubAccounts,
  session: HubSession,
  wanted: NewMeeting,
): Promise<Meeting> {
  const at = clock.now().toISOString();
  return store.write(cityId, async (city) => {
    const cycle = await findLiving(city, 'cycles', wanted.cycleId);
    if (!cycle) throw new AppError('MEETING_AGENDA_WRONG', { id: wanted.cycleId });
    checkPeople(cycle, wanted);
    const recusal = (await findScheme(city, cycle.schemeKey))?.policies.recusal ?? 'own-township';
    const agenda = await agendaOf(city, cycle.id, wanted.candidacyIds);
    const isPresent = ({ id }: PanelMember): boolean => wanted.memberIds.includes(id);
    const meeting: Meeting = {
      id: `meeting-${randomUUID()}`,
      revision: 1,
      cycleId: cycle.id,
      title: wanted.title.trim(),
      heldOn: wanted.heldOn,
      place: wanted.place.trim(),
      agenda,
      members: cycle.panel.filter(isPresent).map((member) => memberOf(member, agenda, recusal)),
      absent: cycle.panel.filter((member) => !isPresent(member)).map(({ name }) => name),
      chairId: wanted.chairId,
      quorum: wanted.quorum,
      openedAt: at,
      openedBy: session.name,
      spread: null,
      minutes: null,
    };
    await city.putMeeting(meeting);
    const note = { at, actor: session.id, device: session.deviceId, action: 'open-meeting' };
    await addAuditNote(city, { ...note, subject: `meetings/${meeting.id}` });
    return meeting;
  });
}
