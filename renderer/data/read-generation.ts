import { Dexie } from 'dexie';
import { fromDexieToStorage } from 'rxdb/plugins/storage-dexie';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { factsOfState } from './facts-of-state.ts';
import { dexiePrefix } from './generations.ts';
import type { StoredState } from './local-copy.ts';
import { mirrorPages, type Mirror } from './mirror-pages.ts';
import { isNewerState } from './newer-state.ts';

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

/** All documents of a collection in an older generation, tombstones included: the newer state of both copies. */
export async function readGeneration(
  mirror: Mirror | null,
  database: string,
  collection: CollectionName,
): Promise<readonly StoredState[]> {
  const newest = new Map<string, StoredState>();
  const mirrored = mirror ? await readMirror(mirror, database, collection) : [];
  for (const state of [...(await readIndexedDb(database, collection)), ...mirrored]) {
    const known = newest.get(state.id);
    if (!known || isNewerState(factsOfState(state), factsOfState(known))) newest.set(state.id, state);
  }
  return [...newest.values()];
}
