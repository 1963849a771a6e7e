import type { CollectionName } from '../../shared/schema/registry.ts';
import type { Difference } from './compare-copies.ts';
import { factsOfState } from './facts-of-state.ts';
import { stateOfRow } from './judge-states.ts';
import type { LocalCopy } from './local-copy.ts';
import { localPages } from './local-pages.ts';
import { mirrorPages, type Mirror } from './mirror-pages.ts';
import { mirrorRowOf } from './mirror-row.ts';
import type { LocalCopies } from './storage.ts';

export type RestoredCounts = Partial<Record<CollectionName, number>>;

/** Documents each copy got back from the other; tombstones are put back, but not counted. */
export interface Rebuilt {
  readonly local: RestoredCounts;
  readonly mirror: RestoredCounts;
}

interface Copies {
  readonly local: LocalCopies;
  readonly mirror: Mirror;
  readonly database: string;
}

async function restoreLocal(
  { mirror, database }: Copies,
  copy: LocalCopy,
  { collection, missingInLocal }: Difference,
  onMoved: (documents: number) => void,
): Promise<number> {
  let restored = 0;
  if (missingInLocal.size === 0) return restored;
  for await (const rows of mirrorPages(mirror, database, collection)) {
    const wanted = rows.filter(({ id }) => missingInLocal.has(id));
    if (wanted.length === 0) continue;
    await copy.put(wanted.map(stateOfRow));
    restored += wanted.filter(({ deleted }) => !deleted).length;
    onMoved(wanted.length);
  }
  return restored;
}

async function restoreMirror(
  { mirror, database }: Copies,
  copy: LocalCopy,
  { collection, missingInMirror }: Difference,
  onMoved: (documents: number) => void,
): Promise<number> {
  let restored = 0;
  if (missingInMirror.size === 0) return restored;
  for await (const states of localPages(copy)) {
    const wanted = states.filter(({ id }) => missingInMirror.has(id));
    if (wanted.length === 0) continue;
    await mirror.write({ database, rows: wanted.map((state) => mirrorRowOf(collection, state)) });
    restored += wanted.filter((state) => !factsOfState(state).deleted).length;
    onMoved(wanted.length);
  }
  return restored;
}

/**
 * Gives each copy what it lacks, the newer state of a document winning. Interrupted, it is taken up again by the
 * comparison on the next start.
 */
export async function rebuild(
  copies: Copies,
  differences: readonly Difference[],
  onProgress: (done: number, total: number) => void,
): Promise<Rebuilt> {
  const total = differences.reduce(
    (sum, { missingInLocal, missingInMirror }) => sum + missingInLocal.size + missingInMirror.size,
    0,
  );
  const rebuilt = { local: {} as RestoredCounts, mirror: {} as RestoredCounts };
  let done = 0;
  const onMoved = (documents: number): void => {
    done += documents;
    onProgress(done, total);
  };
  for (const difference of differences) {
    const { collection } = difference;
    const copy = copies.local.get(collection);
    if (!copy) continue;
    const local = await restoreLocal(copies, copy, difference, onMoved);
    const mirror = await restoreMirror(copies, copy, difference, onMoved);
    if (local > 0) rebuilt.local[collection] = local;
    if (mirror > 0) rebuilt.mirror[collection] = mirror;
  }
  return rebuilt;
}
