import type { MirrorRow } from '../../shared/ipc/mirror.ts';
import { collectionNames, type CollectionName } from '../../shared/schema/registry.ts';
import type { DoubtfulDocument } from './copy-doubts.ts';
import { keepDoubtful } from './doubtful-collections.ts';
import { standingOfLocal, standingOfRow, winnerOf } from './judge-states.ts';
import type { LocalCopy } from './local-copy.ts';
import type { LocalSession } from './local-session.ts';
import { mirrorPages, type Mirror } from './mirror-pages.ts';
import type { StateMarker } from './state-marker.ts';
import { whenIdle } from './when-idle.ts';

/** Documents between two looks at whether somebody works. */
const pageSize = 50;

interface Walked {
  readonly collection: CollectionName;
  readonly copy: LocalCopy;
  readonly marker: StateMarker;
}

async function localStandings({ collection, copy, marker }: Walked, ids: readonly string[]) {
  const states = await copy.find(ids);
  const judged = await Promise.all(
    states.map(async (state) => [state.id, await standingOfLocal(marker, collection, state)] as const),
  );
  return new Map(judged);
}

/**
 * What of a page of the mirror is not as this program has stored it, here or there. What IndexedDB is ahead by is on its
 * way to the mirror; what the mirror is ahead by was put back in IndexedDB.
 */
async function doubtsOf(walked: Walked, rows: readonly MirrorRow[]): Promise<readonly DoubtfulDocument[]> {
  const { collection, marker } = walked;
  const locals = await localStandings(
    walked,
    rows.map(({ id }) => id),
  );
  const found = await Promise.all(
    rows.map(async (row): Promise<DoubtfulDocument | null> => {
      const documentId = row.id;
      const [local, mirrored] = [locals.get(row.id), await standingOfRow(marker, collection, row)];
      if (!local) return { collection, documentId, isMendable: mirrored.fits };
      if (local.fits && mirrored.fits && winnerOf(local, mirrored) !== 'mirror') return null;
      return { collection, documentId, isMendable: local.fits || mirrored.fits };
    }),
  );
  return found.filter((one) => one !== null);
}

interface Walk {
  readonly session: LocalSession;
  readonly mirror: Mirror;
  readonly signal: AbortSignal;
}

async function walkCollection(
  { session, mirror, signal }: Walk,
  walked: Walked,
): Promise<readonly DoubtfulDocument[]> {
  const { name: database, doubts } = session;
  const { collection } = walked;
  const found: DoubtfulDocument[] = [];
  await whenIdle();
  for await (const rows of mirrorPages(mirror, database, collection, pageSize)) {
    if (signal.aborted) return found;
    found.push(...(await doubtsOf(walked, rows)));
    doubts.update({ done: doubts.current().done + rows.length });
    await whenIdle();
  }
  return found;
}

async function walkAll(walk: Walk, marker: StateMarker): Promise<void> {
  const { session, mirror, signal } = walk;
  const { name: database, copies, doubts } = session;
  const { total } = await mirror.head({ database });
  doubts.update({ state: 'checking', total });
  for (const collection of collectionNames) {
    const copy = copies.get(collection);
    if (!copy) continue;
    const found = await walkCollection(walk, { collection, copy, marker });
    if (found.length > 0) doubts.update({ documents: [...doubts.current().documents, ...found] });
  }
  const register = signal.aborted ? null : await mirror.check({ database });
  if (signal.aborted) return;
  const { documents } = doubts.current();
  keepDoubtful(
    database,
    new Set(documents.filter(({ isMendable }) => isMendable).map(({ collection }) => collection)),
  );
  doubts.update({ state: 'done', register });
}

/**
 * Holds every document of both copies against its mark and against the other copy, and the mirror as a whole against
 * its register, while nobody works. Nothing is changed: the next start puts right what one copy still has.
 */
export async function checkCopies(session: LocalSession, mirror: Mirror, signal: AbortSignal): Promise<void> {
  const { marker, doubts } = session;
  if (!marker) return;
  try {
    await walkAll({ session, mirror, signal }, marker);
  } catch {
    // A copy that cannot be read is told where it is read for work.
    if (!signal.aborted) doubts.update({ state: 'failed' });
  }
}
