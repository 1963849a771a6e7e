import { factNames, factsOf } from '../../shared/domain/person-merge.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Person, PersonFacts, PersonMerge } from '../../shared/schema/person.ts';
import { appendAudit } from './repositories/audit.ts';
import { requireReason } from './require-reason.ts';
import type { Store } from './store.ts';
import { updateDocument } from './write-document.ts';

type Reference = PersonMerge['moved'][number];

export interface MergeOrder {
  readonly survivorId: string;
  readonly loserId: string;
  /** What is known of the person from now on. */
  readonly facts: PersonFacts;
  readonly reason: string;
}

async function personOf({ database }: Store, id: string): Promise<Person> {
  const person = (await database.people.findOne(id).exec())?.toMutableJSON();
  if (!person) throw new AppError('DOCUMENT_MISSING', { id });
  return person;
}

/** What names a record and may still change: results that were announced and archived years stay as they are. */
async function referencesTo({ database }: Store, personId: string): Promise<Reference[]> {
  const cycles = await database.cycles.find({ selector: { status: 'open' } }).exec();
  const open = new Set(cycles.map(({ id }) => id));
  const unions = await database.unions.find().exec();
  const candidacies = await database.candidacies.find({ selector: { personId } }).exec();
  const applications = await database.applications.find({ selector: { personId } }).exec();
  return [
    ...unions.flatMap(({ id, officers }) =>
      officers
        .filter((officer) => officer.personId === personId)
        .map((officer) => ({ collection: 'unions' as const, id, place: officer.id })),
    ),
    ...candidacies
      .filter(({ cycleId }) => open.has(cycleId))
      .map(({ id }) => ({ collection: 'candidacies' as const, id, place: '' })),
    // The city's record is not the township's to change; the register follows the merging by itself.
    ...applications
      .filter(({ office }) => office !== 'city')
      .map(({ id }) => ({ collection: 'applications' as const, id, place: '' })),
  ];
}

/** Makes these places name `to` where they still name `from`. */
async function rename(store: Store, moved: readonly Reference[], from: string, to: string): Promise<void> {
  for (const { collection, id, place } of moved) {
    if (collection === 'unions') {
      await updateDocument(store, 'unions', id, (union) => ({
        ...union,
        officers: union.officers.map((officer) =>
          officer.id === place && officer.personId === from ? { ...officer, personId: to } : officer,
        ),
      }));
    } else {
      await updateDocument(store, collection, id, (stored) =>
        stored.personId === from ? { ...stored, personId: to } : stored,
      );
    }
  }
}

/**
 * Makes two records of one person one: the survivor holds the chosen facts, everything that named the other names
 * it, and the other stays with what is needed to take it back. The record comes first, so that a merging that
 * breaks off is followed when documents are read (domain/person-merge).
 *
 * @throws AppError REASON_REQUIRED, PERSON_ALREADY_MERGED, DOCUMENT_MISSING
 */
export async function mergePeople(store: Store, order: MergeOrder): Promise<void> {
  const { survivorId, loserId, facts } = order;
  const reason = requireReason('people.merged.reason', order.reason);
  const survivor = await personOf(store, survivorId);
  const loser = await personOf(store, loserId);
  if (survivorId === loserId || survivor.merged || loser.merged)
    throw new AppError('PERSON_ALREADY_MERGED', { name: loser.name });
  const moved = await referencesTo(store, loserId);
  const merged: PersonMerge = {
    into: survivorId,
    at: store.clock.now().toISOString(),
    byName: store.actor.name,
    reason,
    given: factsOf(loser),
    before: factsOf(survivor),
    after: factsOf(facts),
    moved,
  };
  await updateDocument(store, 'people', loserId, (stored) => ({ ...stored, merged }));
  await updateDocument(store, 'people', survivorId, (stored) => ({ ...stored, ...factsOf(facts) }));
  await rename(store, moved, loserId, survivorId);
  await appendAudit(store, { action: 'merge-people', documentKind: 'people', documentId: loserId, reason });
}

/**
 * Takes a merging back: what was moved names the record again unless somebody has changed it since, and so with
 * the survivor's facts.
 *
 * @throws AppError REASON_REQUIRED, DOCUMENT_MISSING when the record is not merged
 */
export async function unmergePeople(store: Store, loserId: string, given: string): Promise<void> {
  const reason = requireReason('people.merged.reason', given);
  const { merged } = await personOf(store, loserId);
  if (!merged) throw new AppError('DOCUMENT_MISSING', { id: loserId });
  const { into, before, after, moved } = merged;
  await rename(store, moved, into, loserId);
  await updateDocument(store, 'people', into, (stored) => ({
    ...stored,
    ...Object.fromEntries(
      factNames.filter((name) => stored[name] === after[name]).map((name) => [name, before[name]]),
    ),
  }));
  await updateDocument(store, 'people', loserId, ({ merged: _merged, ...stored }) => stored);
  await appendAudit(store, { action: 'unmerge-people', documentKind: 'people', documentId: loserId, reason });
}

/**
 * Settles what another PC has written to a merged record meanwhile: new references follow to the survivor, and the
 * facts that were taken over are the record's own from now on.
 *
 * @param facts what the survivor is to hold now
 */
export async function followMerge(store: Store, loserId: string, facts: PersonFacts): Promise<void> {
  const { merged } = await personOf(store, loserId);
  if (!merged) throw new AppError('DOCUMENT_MISSING', { id: loserId });
  const fresh = await referencesTo(store, loserId);
  await updateDocument(store, 'people', merged.into, (stored) => ({ ...stored, ...factsOf(facts) }));
  await rename(store, fresh, loserId, merged.into);
  await updateDocument(store, 'people', loserId, (stored) => ({
    ...stored,
    merged: {
      ...merged,
      given: factsOf(stored),
      after: factsOf(facts),
      moved: [...merged.moved, ...fresh],
    },
  }));
  await appendAudit(store, { action: 'follow-merge', documentKind: 'people', documentId: loserId });
}
