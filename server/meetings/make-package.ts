import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import {
  meetingFormat,
  type MadePackage,
  type PackageAuthor,
  type PackageContent,
  type PackageRow,
} from '../../shared/sync/meeting-package.ts';
import { markOf, type WriteMark } from '../../shared/sync/write-mark.ts';
import { addAuditNote } from '../accounts/audit-note.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { newCode } from '../accounts/secrets.ts';
import { cityKeys } from '../packages/city-keys.ts';
import type { HubSession } from '../session.ts';
import type { HistoryEntry } from '../store/history-entry.ts';
import type { CityWriter } from '../store/hub-store.ts';
import { findMeeting } from './find-meeting.ts';
import { signText } from './hub-signature.ts';
import { packageDigest } from './package-digest.ts';
import { outsideFactsOf } from './outside-facts.ts';
import { sealContent } from './package-seal.ts';

/** The texts of the history are the states as this hub took them. */
const markOfText = (text: string): WriteMark => markOf(JSON.parse(text) as WriteMark);

const ancestorsOf = (history: readonly HistoryEntry[]): readonly WriteMark[] =>
  history.flatMap(({ before, after }, index) => [
    ...(index === 0 && before !== null ? [markOfText(before)] : []),
    ...(index < history.length - 1 ? [markOfText(after)] : []),
  ]);

async function rowsOf(
  { store, cityId }: HubAccounts,
  city: CityWriter,
  collection: Extract<CollectionName, 'cases' | 'sheets'>,
  ids: readonly string[],
): Promise<readonly PackageRow[]> {
  const rows: PackageRow[] = [];
  for (const [id, { document, deleted }] of await city.findByIds(collection, ids)) {
    const ancestors = ancestorsOf(await store.readHistory(cityId, collection, id));
    rows.push({ collection, id, document, deleted, ancestors });
  }
  return rows;
}

async function authorsOf(city: CityWriter, rows: readonly PackageRow[]): Promise<readonly PackageAuthor[]> {
  const ids = [...new Set(rows.map(({ document }) => (document as WriteMark).updatedBy))].sort();
  const authors: PackageAuthor[] = [];
  for (const id of ids) {
    const account = await city.findAccount(id);
    if (!account) continue;
    const { name, role, panelMemberId } = account;
    authors.push({ id, name, role, panelMemberId });
  }
  return authors;
}

/**
 * What this hub hands over of a meeting: the panel's sheets and the city's cases of its agenda, each with who wrote
 * it and the writes that led to it. Made again, it holds what has come since.
 *
 * @throws AppError MEETING_UNKNOWN
 */
export async function makePackage(
  hub: HubAccounts,
  session: HubSession,
  meetingId: string,
): Promise<MadePackage> {
  const { store, cityId, clock } = hub;
  const madeAt = clock.now().toISOString();
  const [code, keys] = [newCode(), await cityKeys(hub)];
  const content = await store.write(cityId, async (city) => {
    const meeting = await findMeeting(city, meetingId);
    const agenda = meeting.agenda.map(({ candidacyId }) => candidacyId);
    const cases = (await city.findByCandidacy('cases', agenda)).filter(({ office }) => office === 'city');
    const sheets = (await city.findByCandidacy('sheets', agenda)).filter(({ party }) => party === 'panel');
    const rows = [
      ...(await rowsOf(
        hub,
        city,
        'cases',
        cases.map(({ id }) => id),
      )),
      ...(await rowsOf(
        hub,
        city,
        'sheets',
        sheets.map(({ id }) => id),
      )),
    ].sort((a, b) => (a.collection + a.id < b.collection + b.id ? -1 : 1));
    const authors = await authorsOf(city, rows);
    const facts = { format: meetingFormat, cityId, madeAt, madeBy: session.name } as const;
    const inside: PackageContent = { ...facts, meeting, authors, rows };
    const made = canonicalJson({ ...outsideFactsOf(inside), ...(await sealContent(inside, code, keys)) });
    const note = { at: madeAt, actor: session.id, device: session.deviceId, action: 'export-meeting' };
    await addAuditNote(city, { ...note, subject: `meetings/${meetingId}:${packageDigest(made)}` });
    return made;
  });
  return { package: { content, ...(await signText(hub, content)) }, code };
}
