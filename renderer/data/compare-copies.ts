import type { MirrorHead } from '../../shared/ipc/mirror.ts';
import { collectionNames, type CollectionName } from '../../shared/schema/registry.ts';
import { factsOfState } from './facts-of-state.ts';
import type { LocalCopy, StoredState } from './local-copy.ts';
import { localPages } from './local-pages.ts';
import { mirrorPages, type Mirror } from './mirror-pages.ts';
import { isNewerState, type StateMark } from './newer-state.ts';
import type { LocalCopies } from './storage.ts';

type CollectionHead = MirrorHead['collections'][number];

/** What each copy of one collection lacks, by document id. */
export interface Difference {
  readonly collection: CollectionName;
  readonly missingInLocal: ReadonlySet<string>;
  readonly missingInMirror: ReadonlySet<string>;
}

const markOf = (state: StoredState): StateMark => factsOfState(state);

/** Whether the newest states the mirror journalled are what IndexedDB holds. */
async function hasRecent(copy: LocalCopy, recent: CollectionHead['recent']): Promise<boolean> {
  const newest = new Map(recent.toReversed().map(({ id, rev }) => [id, rev]));
  const states = await copy.find([...newest.keys()]);
  return states.length === newest.size && states.every((state) => newest.get(state.id) === markOf(state).rev);
}

/** A glance that costs a few milliseconds: number of documents, newest write, newest revisions. */
async function looksEqual(copy: LocalCopy, head: CollectionHead | undefined): Promise<boolean> {
  const [count, maxLwt] = await Promise.all([copy.count(), copy.maxLwt()]);
  if (!head) return count === 0;
  return count === head.count && maxLwt === head.maxLwt && (await hasRecent(copy, head.recent));
}

async function localMarks(copy: LocalCopy): Promise<Map<string, StateMark>> {
  const marks = new Map<string, StateMark>();
  for await (const states of localPages(copy)) {
    for (const state of states) marks.set(state.id, markOf(state));
  }
  return marks;
}

async function compareExactly(
  copy: LocalCopy,
  mirror: Mirror,
  database: string,
  collection: CollectionName,
): Promise<Difference> {
  const unseen = await localMarks(copy);
  const missingInLocal = new Set<string>();
  const missingInMirror = new Set<string>();
  for await (const rows of mirrorPages(mirror, database, collection)) {
    for (const row of rows) {
      const local = unseen.get(row.id);
      unseen.delete(row.id);
      if (!local || isNewerState(row, local)) missingInLocal.add(row.id);
      else if (isNewerState(local, row)) missingInMirror.add(row.id);
    }
  }
  for (const id of unseen.keys()) missingInMirror.add(id);
  return { collection, missingInLocal, missingInMirror };
}

/** What the two copies lack of each other; collections that look equal are not read. */
export async function compareCopies(
  copies: LocalCopies,
  mirror: Mirror,
  database: string,
  head: MirrorHead,
): Promise<readonly Difference[]> {
  const differing = await Promise.all(
    collectionNames.map(async (collection) => {
      const copy = copies.get(collection);
      if (!copy) return null;
      const known = head.collections.find((entry) => entry.collection === collection);
      return (await looksEqual(copy, known)) ? null : { collection, copy };
    }),
  );
  const differences: Difference[] = [];
  for (const found of differing) {
    if (found) differences.push(await compareExactly(found.copy, mirror, database, found.collection));
  }
  return differences;
}
