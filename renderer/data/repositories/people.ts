import type { Observable } from 'rxjs';
import type { Person, PersonFacts } from '../../../shared/schema/person.ts';
import { isBlankPerson } from '../../../shared/sync/erase-person.ts';
import { followMerge, mergePeople, unmergePeople, type MergeOrder } from '../merge-people.ts';
import { newId } from '../new-id.ts';
import type { Draft } from '../prepare-document.ts';
import type { Store } from '../store.ts';
import { watchDocument, watchDocuments } from '../watch-documents.ts';
import { writeInBatches, type OnProgress } from '../write-in-batches.ts';
import { createDocument, updateDocument, type Change } from '../write-document.ts';

/** What a person is registered with; the rest starts empty, and the id is a new one unless it is given. */
export type NewPerson = Pick<Person, 'name'> & Partial<Omit<Draft<'people'>, 'name'>>;

export interface People {
  readonly watchAll: () => Observable<readonly Person[]>;
  readonly watch: (id: string) => Observable<Person | null>;
  /** @returns the new person's id */
  readonly create: (person: NewPerson) => Promise<string>;
  /** @returns the new ids in the order of the input */
  readonly createMany: (people: readonly NewPerson[], onProgress?: OnProgress) => Promise<string[]>;
  /** Makes two records of one person one. @throws AppError REASON_REQUIRED, PERSON_ALREADY_MERGED */
  readonly merge: (order: MergeOrder) => Promise<void>;
  /** Takes a merging back. @throws AppError REASON_REQUIRED */
  readonly unmerge: (loserId: string, reason: string) => Promise<void>;
  /** Settles what was written to a merged record after the merging. */
  readonly followMerge: (loserId: string, facts: PersonFacts) => Promise<void>;
  readonly update: (id: string, patch: Partial<Omit<Draft<'people'>, 'id'>>) => Promise<void>;
}

const draftOf = (store: Store, person: NewPerson): Draft<'people'> => ({
  townshipCode: store.actor.orgCode,
  gender: null,
  birthOn: null,
  phone: '',
  education: '',
  politicalStatus: '',
  ...person,
  name: person.name.trim(),
  id: person.id ?? newId('p'),
});

/** Who comes back after his data were deleted is known again, and the record no longer says that they were. */
function patched(
  { erased, ...stored }: Person,
  patch: Partial<Omit<Draft<'people'>, 'id'>>,
): Draft<'people'> {
  const person = { ...stored, ...patch, id: stored.id };
  return erased && isBlankPerson(person) ? { ...person, erased } : person;
}

/** 人员 of the roster. */
export const createPeople = (store: Store): People => ({
  watchAll: () => watchDocuments(store, 'people'),
  watch: (id) => watchDocument(store, 'people', id),
  create: async (person) => {
    const draft = draftOf(store, person);
    await createDocument(store, 'people', draft);
    return draft.id;
  },
  createMany: async (people, onProgress) => {
    const drafts = people.map((person) => draftOf(store, person));
    const changes = drafts.map((draft): [string, Change<'people'>] => [draft.id, () => draft]);
    await writeInBatches(store, 'people', new Map(changes), onProgress);
    return drafts.map(({ id }) => id);
  },
  merge: (order) => mergePeople(store, order),
  unmerge: (loserId, reason) => unmergePeople(store, loserId, reason),
  followMerge: (loserId, facts) => followMerge(store, loserId, facts),
  update: (id, patch) => updateDocument(store, 'people', id, (stored) => patched(stored, patch)),
});
