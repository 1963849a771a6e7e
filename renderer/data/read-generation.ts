import { Dexie } from 'dexie';
import { fromDexieToStorage } from 'rxdb/plugins/storage-dexie';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { dexiePrefix } from './generations.ts';
import { standingOfLocal, winnerOf, type StateStanding } from './judge-states.ts';
import type { StoredState } from './local-copy.ts';
import { mirrorPages, type Mirror } from './mirror-pages.ts';
import type { StateMarker } from './state-marker.ts';

async function readIndexedDb(database: string, collection: CollectionName): Promise<StoredState[]> {
  const name = `${dexiePrefix(database)}0--${collection}`;
  if (!(await Dexie.exists(name))) return [];
  // Opened without a declared schema, Dexie takes what is there and changes nothing.
  const dexie = await new Dexie(name).open();
  try {
    const rows: unknown[] = await dexie.table('docs').toArray();
    return rows.map((row) => fromDexieToStorage<{ readonly id: string }>(['_deleted'], row));
  } finally {
    dexie.close();
  }
}

async function readMirror(
  mirror: Mirror,
  database: string,
  collection: CollectionName,
): Promise<StoredState[]> {
  const states: StoredState[] = [];
  for await (const rows of mirrorPages(mirror, database, collection)) {
    for (const { json } of rows) states.push(JSON.parse(json) as StoredState);
  }
  return states;
}

interface ReadState extends StateStanding {
  readonly state: StoredState;
}

/**
 * All documents of a collection in an older generation, tombstones included: of both copies the one that has its mark,
 * else the newer one.
 */
export async function readGeneration(
  mirror: Mirror | null,
  marker: StateMarker | null,
  database: string,
  collection: CollectionName,
): Promise<readonly ReadState[]> {
  const newest = new Map<string, ReadState>();
  const mirrored = mirror ? await readMirror(mirror, database, collection) : [];
  for (const state of [...(await readIndexedDb(database, collection)), ...mirrored]) {
    const read = { ...(await standingOfLocal(marker, collection, state)), state };
    const known = newest.get(state.id);
    if (!known || winnerOf(known, read) === 'mirror') newest.set(state.id, read);
  }
  return [...newest.values()];
}
