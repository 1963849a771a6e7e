import type { MirrorHead } from '../../shared/ipc/mirror.ts';
import { collectionNames, type CollectionName } from '../../shared/schema/registry.ts';
import { factsOfState } from './facts-of-state.ts';
import { standingOfLocal, standingOfRow, winnerOf, type StateStanding } from './judge-states.ts';
import type { LocalCopy } from './local-copy.ts';
import { localPages } from './local-pages.ts';
import { mirrorPages, type Mirror } from './mirror-pages.ts';
import type { StateMarker } from './state-marker.ts';
import type { LocalCopies } from './storage.ts';

type CollectionHead = MirrorHead['collections'][number];

/** What each copy of one collection lacks, by document id. */
export interface Difference {
  readonly collection: CollectionName;
  readonly missingInLocal: ReadonlySet<string>;
  readonly missingInMirror: ReadonlySet<string>;
}

/** Whether the newest states the mirror journalled are what IndexedDB holds. */
async function hasRecent(copy: LocalCopy, recent: CollectionHead['recent']): Promise<boolean> {
  const newest = new Map(recent.toReversed().map(({ id, rev }) => [id, rev]));
  const states = await copy.find([...newest.keys()]);
  return (
    states.length === newest.size && states.every((state) => newest.get(state.id) === factsOfState(state).rev)
  );
}

export interface Compared {
  readonly mirror: Mirror;
  readonly database: string;
  /** Null where states have no marks. */
  readonly marker: StateMarker | null;
  /** What the last look at every document found fault with. */
  readonly doubtful: ReadonlySet<CollectionName>;
}

/** A glance that costs a few milliseconds: number of documents, newest write, newest revisions. */
async function looksEqual(copy: LocalCopy, head: CollectionHead | undefined): Promise<boolean> {
  const [count, maxLwt] = await Promise.all([copy.count(), copy.maxLwt()]);
  if (!head) return count === 0;
  return count === head.count && maxLwt === head.maxLwt && (await hasRecent(copy, head.recent));
}

type Standings = Map<string, StateStanding>;

async function localStandings(
  copy: LocalCopy,
  marker: StateMarker | null,
  collection: CollectionName,
): Promise<Standings> {
  const standings: Standings = new Map();
  for await (const states of localPages(copy)) {
    const judged = await Promise.all(states.map((state) => standingOfLocal(marker, collection, state)));
    judged.forEach((standing, at) => standings.set(states[at]?.id ?? '', standing));
  }
  return standings;
}

async function compareExactly(
  copy: LocalCopy,
  { mirror, database, marker }: Compared,
  collection: CollectionName,
): Promise<Difference> {
  const unseen = await localStandings(copy, marker, collection);
  const missingInLocal = new Set<string>();
  const missingInMirror = new Set<string>();
  for await (const rows of mirrorPages(mirror, database, collection)) {
    const judged = await Promise.all(rows.map((row) => standingOfRow(marker, collection, row)));
    rows.forEach(({ id }, at) => {
      const [local, row] = [unseen.get(id), judged[at]];
      unseen.delete(id);
      const winner = local && row ? winnerOf(local, row) : 'mirror';
      if (winner === 'mirror') missingInLocal.add(id);
      if (winner === 'local') missingInMirror.add(id);
    });
  }
  for (const id of unseen.keys()) missingInMirror.add(id);
  return { collection, missingInLocal, missingInMirror };
}

/** What the two copies lack of each other; collections that look equal, and of which nothing else is known, are not read. */
export async function compareCopies(
  copies: LocalCopies,
  compared: Compared,
  head: MirrorHead,
): Promise<readonly Difference[]> {
  const differing = await Promise.all(
    collectionNames.map(async (collection) => {
      const copy = copies.get(collection);
      if (!copy) return null;
      const known = head.collections.find((entry) => entry.collection === collection);
      const isKept = !compared.doubtful.has(collection) && (await looksEqual(copy, known));
      return isKept ? null : { collection, copy };
    }),
  );
  const differences: Difference[] = [];
  for (const found of differing) {
    if (found) differences.push(await compareExactly(found.copy, compared, found.collection));
  }
  return differences;
}
