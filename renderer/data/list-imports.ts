import type { CollectionName } from '../../shared/schema/registry.ts';
import { collectionOf } from './collection-of.ts';
import type { ImportEntry } from './import-journal.ts';
import type { Store } from './store.ts';

/** An import as it is listed. */
export interface ListedImport extends ImportEntry {
  /** Something of it is still as the import left it, so that taking it back would change something. */
  readonly isUntouched: boolean;
}

const after = (rev: number | undefined): number => (rev ?? 0) + 1;

/** The revision that each document got by the import. */
function revisions({ newUnions, newPeople, before, forms }: ImportEntry) {
  return {
    unions: new Map([
      ...newUnions.map((id) => [id, after(0)] as const),
      ...before.map(({ id, rev }) => [id, after(rev)] as const),
    ]),
    people: new Map(newPeople.map((id) => [id, after(0)])),
    sheets: new Map([...(forms ?? [])].map(([id, form]) => [id, after(form.before?.rev)])),
  };
}

async function hasOneAt(
  { database }: Store,
  name: CollectionName & ('unions' | 'people' | 'sheets'),
  revs: ReadonlyMap<string, number>,
): Promise<boolean> {
  const found = await collectionOf(database, name)
    .findByIds([...revs.keys()])
    .exec();
  return [...found].some(([id, { rev }]) => rev === revs.get(id));
}

/** Which imports can still be taken back. */
export async function listImports(
  store: Store,
  entries: readonly ImportEntry[],
): Promise<readonly ListedImport[]> {
  const listed: ListedImport[] = [];
  for (const entry of entries) {
    const { unions, people, sheets } = revisions(entry);
    const isUntouched =
      (await hasOneAt(store, 'unions', unions)) ||
      (await hasOneAt(store, 'people', people)) ||
      (await hasOneAt(store, 'sheets', sheets));
    listed.push({ ...entry, isUntouched });
  }
  return listed;
}
