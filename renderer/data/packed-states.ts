import { Dexie, type Table } from 'dexie';
import { PackIndex } from './pack-index.ts';

type Pack<T> = readonly (readonly [id: string, state: T])[];

type PackDatabase<T> = Dexie & {
  /** As they are: Chromium copies a pack in half the time that its text takes to be made or read. */
  readonly packs: Table<Pack<T>, number>;
  readonly ids: Table<readonly string[], number>;
};

type States<T> = ReadonlyMap<string, T>;

/** States by id, many of them in one record of IndexedDB; nobody may change one that was handed out. */
export interface PackedStates<T> {
  readonly find: (ids: readonly string[]) => Promise<States<T>>;
  /** Stores what is decided on in view of the states of these ids, all in one transaction. */
  readonly update: (
    ids: readonly string[],
    decide: (present: States<T>) => readonly (readonly [string, T])[],
  ) => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly close: () => void;
}

/** Enough that a record costs little for each state, and few enough that one state is quickly read. */
const perPack = 100;
/** Packs kept in memory: a little more than a batch of RxDB reads. */
const cached = 8;

function openPacks<T>(name: string): PackDatabase<T> {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as PackDatabase<T>;
  database.version(1).stores({ packs: '', ids: '++' });
  return database;
}

/** Puts other states in the place of all that lie packed, while nobody else has them open. */
export async function changePacks<T>(name: string, change: (state: T) => Promise<T>): Promise<void> {
  const database = openPacks<T>(name);
  try {
    for (const place of await database.packs.toCollection().primaryKeys()) {
      const pack = (await database.packs.get(place)) ?? [];
      const changed = pack.map(async ([id, state]) => [id, await change(state)] as const);
      await database.packs.put(await Promise.all(changed), place);
    }
  } finally {
    database.close();
  }
}

/**
 * IndexedDB takes 0.2 ms for a record, however small, so states that are written together share one. What is where
 * is held in memory and brought up to date in each transaction, so that a second page on the same data does no harm.
 */
export function openPackedStates<T>(name: string): PackedStates<T> {
  const database = openPacks<T>(name);
  const { packs, ids: idLists } = database;
  let index = new PackIndex();
  const cache = new Map<number, States<T>>();

  const refresh = async (): Promise<void> => {
    const written = idLists.where(':id').above(index.newest);
    const places = await written.primaryKeys();
    if (places.length === 0) return;
    const lists = await written.toArray();
    index.add(lists.map((list, at) => [places[at] ?? 0, list]));
  };
  const remember = (place: number, states: States<T>): void => {
    cache.delete(place);
    cache.set(place, states);
    const [oldest] = cache.keys();
    if (cache.size > cached && oldest !== undefined) cache.delete(oldest);
  };
  const readPack = async (place: number): Promise<States<T>> => {
    const known = cache.get(place);
    const states = known ?? new Map((await packs.get(place)) ?? []);
    remember(place, states);
    return states;
  };
  const read = async (ids: readonly string[]): Promise<Map<string, T>> => {
    const found = new Map<string, T>();
    for (const place of index.placesOf(ids)) {
      const states = await readPack(place);
      for (const id of ids) {
        const state = index.isLiving(id, place) ? states.get(id) : undefined;
        if (state !== undefined) found.set(id, state);
      }
    }
    return found;
  };
  /** What is left of a sparse pack moves on, one pack at a time, so that no more than little is ever kept in vain. */
  const leftovers = async (): Promise<(readonly [string, T])[]> => {
    const place = index.sparse();
    if (place === null) return [];
    return [...(await readPack(place))].filter(([id]) => index.isLiving(id, place));
  };
  const store = async (states: readonly (readonly [string, T])[]): Promise<void> => {
    for (let start = 0; start < states.length; start += perPack) {
      const pack = states.slice(start, start + perPack);
      const place = await idLists.add(pack.map(([id]) => id));
      await packs.add(pack, place);
    }
  };
  return {
    find: async (ids) => {
      if (ids.length === 0) return new Map();
      return database.transaction('r', packs, idLists, async () => {
        await refresh();
        return read(ids);
      });
    },
    update: async (ids, decide) => {
      const emptied = await database.transaction('rw', packs, idLists, async () => {
        await refresh();
        const decided = new Map(decide(await read(ids)));
        if (decided.size === 0) return [];
        const moved = (await leftovers()).filter(([id]) => !decided.has(id));
        await store([...decided, ...moved]);
        const empty = index.empty();
        await packs.bulkDelete(empty);
        await idLists.bulkDelete(empty);
        return empty;
      });
      index.forget(emptied);
    },
    clear: async () => {
      await database.transaction('rw', packs, idLists, async () => {
        await packs.clear();
        await idLists.clear();
      });
      index = new PackIndex();
      cache.clear();
    },
    close: () => database.close(),
  };
}
