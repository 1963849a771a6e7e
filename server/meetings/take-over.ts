import { isCityOffice } from '../../shared/domain/actor.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { DocumentOf } from '../../shared/schema/registry.ts';
import type {
  MeetingPackage,
  PackageAuthor,
  PackageContent,
  PackageRow,
  TakeOver,
} from '../../shared/sync/meeting-package.ts';
import { isSameWrite, markOf, type WriteMark } from '../../shared/sync/write-mark.ts';
import { addAuditNote } from '../accounts/audit-note.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { applyPush } from '../services/apply-push.ts';
import type { HubSession } from '../session.ts';
import type { DocumentReads } from '../store/hub-store.ts';
import { findLiving } from './meeting-documents.ts';
import { packageDigest } from './package-digest.ts';
import { openPackage } from './read-package.ts';

type Fate =
  | { readonly kind: 'stored' | 'known' | 'clashed' }
  | { readonly kind: 'refused'; readonly refusal: TakeOver['refused'][number] };

const refused = (what: string, code: string, params: TakeOver['refused'][number]['params'] = {}): Fate => ({
  kind: 'refused',
  refusal: { what, code, params },
});

/** A paper as people speak of it: whose it is and about whom. */
function paperName({ meeting }: PackageContent, { id, document }: PackageRow): string {
  const { raterId, candidacyId } = document as Partial<DocumentOf<'sheets'>>;
  const candidate = meeting.agenda.find((entry) => entry.candidacyId === candidacyId)?.name ?? id;
  const member = meeting.members.find((one) => one.id === raterId)?.name;
  return member === undefined ? candidate : `${member} → ${candidate}`;
}

/** Whether a row is of the meeting: a panel sheet or a case of the city's, about somebody on the agenda. */
function belongs({ meeting }: PackageContent, row: PackageRow): boolean {
  const document = row.document as Partial<DocumentOf<'sheets'> & DocumentOf<'cases'>>;
  const onAgenda = meeting.agenda.some(({ candidacyId }) => candidacyId === document.candidacyId);
  const isFit = row.collection === 'sheets' ? document.party === 'panel' : document.office === 'city';
  return document.id === row.id && onAgenda && isFit;
}

/** As whom a row is judged: its author, if this hub knows no better of him. */
function sessionOf(
  { cityId, meeting }: PackageContent,
  author: PackageAuthor,
  seats: ReadonlySet<string>,
): HubSession | null {
  const isMember =
    author.role === 'panelMember' && author.panelMemberId !== null && seats.has(author.panelMemberId);
  const session = {
    ...author,
    orgCode: cityId,
    cityId,
    deviceId: meeting.id,
    sessionId: meeting.id,
  };
  return isMember || isCityOffice(session) ? session : null;
}

async function sessionsOf(
  hub: HubAccounts,
  content: PackageContent,
): Promise<ReadonlyMap<string, HubSession>> {
  const cycle = await findLiving(hub.store.documents(hub.cityId), 'cycles', content.meeting.cycleId);
  if (!cycle) throw new AppError('MEETING_PACKAGE_CYCLE', { cycleId: content.meeting.cycleId });
  const seats = new Set(cycle.panel.map(({ id }) => id));
  const sessions = new Map<string, HubSession>();
  for (const author of content.authors) {
    const known = await hub.store.accounts(hub.cityId).findAccount(author.id);
    const isSame = !known || (known.role === author.role && known.panelMemberId === author.panelMemberId);
    const session = isSame ? sessionOf(content, author, seats) : null;
    if (session) sessions.set(author.id, session);
  }
  return sessions;
}

/** Whether this hub's own history has the write: it has moved on from there, and has nothing to take. */
async function hadBefore({ store, cityId }: HubAccounts, row: PackageRow, mark: WriteMark): Promise<boolean> {
  const history = await store.readHistory(cityId, row.collection, row.id);
  return history.some(({ after }) => isSameWrite(JSON.parse(after) as WriteMark, mark));
}

async function takeRow(
  hub: HubAccounts,
  reads: DocumentReads,
  session: HubSession,
  row: PackageRow,
  what: string,
): Promise<Fate> {
  const document = row.document as DocumentOf<'cases' | 'sheets'>;
  const stored = (await reads.findByIds(row.collection, [row.id])).get(row.id) ?? null;
  const isForward =
    stored !== null && row.ancestors.some((ancestor) => isSameWrite(ancestor, stored.document));
  const assumedMasterState = isForward ? { ...stored.document, _deleted: stored.deleted } : null;
  const newDocumentState = { ...document, _deleted: row.deleted };
  const rows = [{ newDocumentState, assumedMasterState }];
  const [answer] = await applyPush(hub, session, row.collection, rows);
  if (answer?.kind === 'stored') return { kind: 'stored' };
  if (answer?.kind === 'duplicate') return { kind: 'known' };
  if (answer?.kind === 'refused') return refused(what, answer.code, answer.params);
  return { kind: (await hadBefore(hub, row, markOf(document))) ? 'known' : 'clashed' };
}

async function keepMeeting(
  { store, cityId, clock }: HubAccounts,
  admin: HubSession,
  { meeting }: PackageContent,
  digest: string,
): Promise<void> {
  const at = clock.now().toISOString();
  await store.write(cityId, async (city) => {
    const known = await city.findMeeting(meeting.id);
    if (!known || known.revision < meeting.revision) await city.putMeeting(meeting);
    const note = { at, actor: admin.id, device: admin.deviceId, action: 'take-over-meeting' };
    await addAuditNote(city, { ...note, subject: `meetings/${meeting.id}:${digest}` });
  });
}

/**
 * Takes over what another hub hands over of a meeting. The admin opens it by the code that the other hub shows, and
 * approves by that, unless that hub carries this one's key. Each row is judged as if its author had pushed it here; taking the same
 * package twice changes nothing, and an older one never undoes a newer one.
 *
 * @throws AppError MEETING_PACKAGE_DAMAGED, MEETING_PACKAGE_FOREIGN, MEETING_PACKAGE_TOO_NEW, MEETING_PACKAGE_CODE, MEETING_PACKAGE_CYCLE
 */
export async function takeOver(
  hub: HubAccounts,
  admin: HubSession,
  given: MeetingPackage,
  typedCode: string,
): Promise<TakeOver> {
  const content = await openPackage(hub, given, typedCode);
  const sessions = await sessionsOf(hub, content);
  const reads = hub.store.documents(hub.cityId);
  const fates: { readonly what: string; readonly fate: Fate }[] = [];
  // Cases come first: a sheet's later version is only good with the return that it answers.
  for (const row of content.rows.toSorted((a, b) => a.collection.localeCompare(b.collection))) {
    const session = sessions.get((row.document as Partial<WriteMark> | null)?.updatedBy ?? '');
    const what = paperName(content, row);
    const fate =
      session && belongs(content, row)
        ? await takeRow(hub, reads, session, row, what)
        : refused(what, 'MEETING_AUTHOR_WRONG');
    fates.push({ what, fate });
  }
  await keepMeeting(hub, admin, content, packageDigest(given.content));
  const count = (kind: Fate['kind']): number => fates.filter(({ fate }) => fate.kind === kind).length;
  return {
    stored: count('stored'),
    known: count('known'),
    clashed: fates.flatMap(({ what, fate }) => (fate.kind === 'clashed' ? [what] : [])),
    refused: fates.flatMap(({ fate }) => (fate.kind === 'refused' ? [fate.refusal] : [])),
  };
}
