import type { Cycle } from '../../shared/schema/cycle.ts';
import { cycleIdOf } from '../../shared/schema/cycle-id.ts';
import { cycleSubject } from '../../shared/schema/proceeding.ts';
import { samePersonId, type SamePersonDetail } from '../../shared/schema/same-person.ts';
import type { Scheme } from '../../shared/schema/scheme.ts';
import { casesOf } from './assert-sheet-move.ts';
import type { Draft } from './prepare-document.ts';
import { appendAudit } from './repositories/audit.ts';
import type { Store } from './store.ts';
import { writeDocuments } from './write-document.ts';

/** The newest year before this one of those whom the scheme is for. */
async function yearBefore(store: Store, year: Cycle['year'], scheme: Scheme): Promise<Cycle | null> {
  const cycles = await store.database.cycles.find().exec();
  const earlier = cycles
    .map((found) => found.toMutableJSON())
    .filter((cycle) => cycle.year < year && cycle.id === cycleIdOf(cycle.year, scheme));
  return earlier.toSorted((a, b) => b.year - a.year)[0] ?? null;
}

/** Findings whose two records both are still there. */
async function standingFindings(store: Store, cycleId: string): Promise<readonly SamePersonDetail[]> {
  const findings = (await casesOf(store, cycleSubject(cycleId))).flatMap(({ detail }) =>
    detail.kind === 'same-person' ? [detail] : [],
  );
  const ids = findings.flatMap(({ personId, into }) => [personId, into]);
  const people = await store.database.people.findByIds(ids).exec();
  return findings.filter(({ personId, into }) => people.has(personId) && people.has(into));
}

/**
 * Lets what the city found of people in two townships (同一人认定) hold for a year that has just begun, under the name
 * of whoever found it and with his reason; it can be taken back there (domain §7 row 29).
 */
export async function carryOnLinks(
  store: Store,
  cycleId: string,
  year: number,
  scheme: Scheme,
): Promise<void> {
  const before = await yearBefore(store, year, scheme);
  if (!before) return;
  const findings = await standingFindings(store, before.id);
  if (findings.length === 0) return;
  const drafts = findings.map((detail): Draft<'cases'> => ({
    id: samePersonId(cycleId, detail.personId),
    cycleId,
    townshipCode: store.actor.orgCode,
    candidacyId: cycleSubject(cycleId),
    office: 'city',
    detail,
  }));
  await writeDocuments(store, 'cases', new Map(drafts.map((draft) => [draft.id, () => draft] as const)));
  for (const [place, { id }] of drafts.entries()) {
    const reason = findings[place]?.reason ?? '';
    await appendAudit(store, { action: 'link-people', documentKind: 'cases', documentId: id, reason });
  }
}
