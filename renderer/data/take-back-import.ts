import type { EnterpriseUnion } from '../../shared/schema/union.ts';
import type { ImportEntry } from './import-journal.ts';
import type { Store } from './store.ts';
import { writeInBatches } from './write-in-batches.ts';
import { takeBackForms } from './take-forms.ts';
import type { Change } from './write-document.ts';

/** What undoing an import left as it is, because it has been worked with since. */
export interface TakenBack {
  readonly keptUnions: readonly string[];
  readonly keptPeople: number;
  /** Self-assessments that were handed in since. */
  readonly keptForms: number;
}

/** Everybody who is named by a union or takes part in a year, and the unions that do. */
async function inUse({ database }: Store) {
  const candidacies = await database.candidacies.find().exec();
  const unions = await database.unions.find().exec();
  return {
    unions: new Set(candidacies.map(({ unionId }) => unionId)),
    people: new Set([
      ...candidacies.map(({ personId }) => personId),
      ...unions.flatMap(({ officers }) => officers.map(({ personId }) => personId)),
    ]),
  };
}

/**
 * Takes an import back: what it made goes, what it changed is as before. What somebody has changed since, or what
 * takes part in a year, stays.
 */
export async function takeBackImport(store: Store, entry: ImportEntry): Promise<TakenBack> {
  const keptUnions: string[] = [];
  const { unions: used } = await inUse(store);
  const changes = new Map<string, Change<'unions'>>();
  for (const id of entry.newUnions)
    changes.set(id, (stored) => {
      if (!stored) return stored;
      if (stored.rev === 1 && !used.has(id)) return null;
      keptUnions.push(stored.name);
      return stored;
    });
  const restore =
    (before: EnterpriseUnion): Change<'unions'> =>
    (stored) => {
      if (!stored || stored.rev === before.rev) return stored;
      if (stored.rev === before.rev + 1) return before;
      keptUnions.push(stored.name);
      return stored;
    };
  for (const before of entry.before) changes.set(before.id, restore(before));
  await writeInBatches(store, 'unions', changes);

  let keptPeople = 0;
  const { people } = await inUse(store);
  const removals = entry.newPeople.map((id): [string, Change<'people'>] => [
    id,
    (stored) => {
      if (!stored) return stored;
      if (stored.rev === 1 && !people.has(id)) return null;
      keptPeople += 1;
      return stored;
    },
  ]);
  await writeInBatches(store, 'people', new Map(removals));
  const keptForms = entry.forms ? (await takeBackForms(store, entry.forms)).length : 0;
  return { keptUnions, keptPeople, keptForms };
}
