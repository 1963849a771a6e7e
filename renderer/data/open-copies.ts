import type { Bridge } from '../../shared/ipc/bridge.ts';
import { vaultSpace } from '../../shared/ipc/vault.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { DataVersion } from './data-version.ts';
import { databaseName, type DataPlace } from './database-name.ts';
import { readDoubtful } from './doubtful-collections.ts';
import { storedGenerations } from './generations.ts';
import { openLocalSession, type LocalSession } from './local-session.ts';
import { markCopies } from './mark-copies.ts';
import { migrateCopy } from './migrate-copy.ts';
import { isMoved } from './moved-mark.ts';
import { readDataKey, type OpenedKey } from './read-data-key.ts';
import type { Recovery } from './recovery.ts';
import { isEmpty, repairCopies } from './repair-copies.ts';
import { sealCopies } from './seal-copies.ts';
import { createStateMarker } from './state-marker.ts';

export interface OpenOptions {
  readonly bridge: Bridge;
  readonly place: DataPlace;
  readonly clock: Clock;
  readonly version: DataVersion;
  readonly onProgress: (done: number, total: number) => void;
}

export type CopiesOutcome =
  | {
      readonly kind: 'open';
      readonly session: LocalSession;
      readonly recovery: Recovery | null;
      /** Newest entry of the mirror's journal when the session began; 0 in a browser. */
      readonly journalHead: number;
    }
  | { readonly kind: 'newer-data' }
  | { readonly kind: 'disk-full'; readonly freeBytes: number; readonly floorBytes: number }
  | { readonly kind: 'both-lost'; readonly accept: () => Promise<void> };

/** The older generation whose documents are still to be taken over, null when there is none. */
async function olderGeneration(options: OpenOptions, stored: readonly number[]): Promise<number | null> {
  const { bridge, place, version } = options;
  const inIndexedDb = stored.findLast((generation) => generation >= 1 && generation < version.generation);
  if (inIndexedDb !== undefined) return inIndexedDb;
  if (!bridge.mirror || stored.includes(version.generation)) return null;
  // An update and the loss of IndexedDB may come together: then the mirror alone has the older documents.
  for (let generation = version.generation - 1; generation >= 1; generation -= 1) {
    const head = await bridge.mirror.head({ database: databaseName(place, generation) });
    if (head.total > 0) return isMoved(head) ? null : generation;
  }
  return null;
}

async function settle(
  options: OpenOptions,
  session: LocalSession,
  key: OpenedKey | null,
  older: number | null,
): Promise<CopiesOutcome> {
  const { bridge, place, version, onProgress } = options;
  const { name, marker } = session;
  const { mirror } = bridge;
  const head = mirror && (await mirror.head({ database: name }));
  const isNew = head?.total === 0 && (await isEmpty(session.copies));
  const isFresh = isNew || head?.lost === true || older !== null;
  if (key) await sealCopies(key, session.copies, mirror, name, isFresh);
  if (marker && !key?.isMarked) await markCopies(session.copies, marker);
  const compared = mirror && { mirror, database: name, marker, doubtful: readDoubtful(name) };
  const repaired =
    compared && head
      ? await repairCopies(session.copies, compared, head, onProgress)
      : ({ kind: 'sound', recovery: null } as const);
  if (repaired.kind === 'both-lost') {
    await session.close();
    return { kind: 'both-lost', accept: async () => mirror?.acceptLoss({ database: name }) };
  }
  if (older !== null) {
    const olderName = databaseName(place, older);
    const source = {
      name: olderName,
      generation: older,
      mirror,
      chain: version.chain,
      key: key?.key ?? null,
      marker: mirror && key?.isMarked ? createStateMarker(key.key, olderName) : null,
    };
    const documents = await migrateCopy(source, session.database, version.generation, onProgress);
    session.doubts.update({ documents });
  }
  if (marker && !key?.isMarked) await bridge.vault.noteMarked({ space: vaultSpace(place) });
  const journalHead = mirror ? (await mirror.head({ database: name })).head : 0;
  return { kind: 'open', session, recovery: repaired.recovery, journalHead };
}

/** Whether a newer program has had these documents; then nothing is touched. */
async function isNewer(options: OpenOptions, stored: readonly number[], name: string): Promise<boolean> {
  if (stored.some((generation) => generation > options.version.generation)) return true;
  const { mirror } = options.bridge;
  return mirror !== null && isMoved(await mirror.head({ database: name }));
}

/**
 * Opens both copies of one office's data, compares and repairs them, and takes over an older generation.
 *
 * @throws AppError DATA_NEWER_THAN_PROGRAM, MIRROR_UNAVAILABLE, MIGRATION_INCOMPLETE, VAULT_LOCKED and its kin
 */
export async function openCopies(options: OpenOptions): Promise<CopiesOutcome> {
  const { bridge, place, clock, version } = options;
  // Opening IndexedDB on a full disk is what loses it: look first.
  const { ok, freeBytes, floorBytes } = await bridge.storage.status();
  if (!ok) return { kind: 'disk-full', freeBytes, floorBytes };
  const name = databaseName(place, version.generation);
  const stored = await storedGenerations(place);
  if (await isNewer(options, stored, name)) return { kind: 'newer-data' };
  const older = await olderGeneration(options, stored);
  const key = await readDataKey(bridge, place);
  const session = await openLocalSession(bridge, clock, name, key?.key ?? null);
  try {
    return await settle(options, session, key, older);
  } catch (error) {
    await session.close();
    throw error;
  }
}
