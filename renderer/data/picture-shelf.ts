import { Dexie, type Table } from 'dexie';
import type { PictureYear } from '../../shared/domain/picture/picture-year.ts';
import { dexiePrefix } from './generations.ts';
import { livePictureKey } from './picture-key.ts';
import type { YearWork } from './year-work.ts';

/** The picture of one archived year. */
export interface ShelvedPicture {
  /** The archive's SHA-256 and how many cases the year has: a supplement adds some. */
  readonly id: string;
  readonly picture: PictureYear;
  /** Whether it was made of the very bytes that were put away. */
  readonly sealed: boolean;
  /** Of how many candidacies, sheets and results it was made; those kept by earlier programs do not say. */
  readonly rows?: number;
}

/** The picture of a year under way, as it was when it was made last. */
export interface LivePicture {
  readonly id: string;
  readonly picture: PictureYear;
  readonly work: YearWork;
  /** Of which state of the data it was made; see `dataMark`. */
  readonly mark: string;
  /** When that was. */
  readonly asOf: string;
}

type ShelfDatabase = Dexie & {
  readonly years: Table<ShelvedPicture, string>;
  readonly live: Table<LivePicture, string>;
};

/** Reading the sheets of a year again at each look would take seconds in a large city. */
export interface PictureShelf {
  readonly get: (id: string) => Promise<ShelvedPicture | null>;
  /** The year is under way no more. */
  readonly put: (one: ShelvedPicture) => Promise<void>;
  readonly getLive: (id: string) => Promise<LivePicture | null>;
  readonly putLive: (one: LivePicture) => Promise<void>;
}

/** Carries the database's name, so that it is deleted with it; what is lost here is made again. */
export function openPictureShelf(database: string): PictureShelf {
  const name = `${dexiePrefix(database)}pictures`;
  // Opened for each use, so that it stands in no one's way who closes or deletes the data.
  const use = async <T>(work: (shelf: ShelfDatabase) => Promise<T>): Promise<T> => {
    const shelf = new Dexie(name) as ShelfDatabase;
    shelf.version(1).stores({ years: 'id' });
    shelf.version(2).stores({ live: 'id' });
    try {
      return await work(shelf);
    } finally {
      shelf.close();
    }
  };
  return {
    get: (id) => use(async ({ years }) => (await years.get(id)) ?? null),
    put: (one) =>
      use(async ({ years, live }) => {
        await years.put(one);
        await live.delete(livePictureKey(one.picture.cycleId));
      }),
    getLive: (id) => use(async ({ live }) => (await live.get(id)) ?? null),
    putLive: (one) =>
      use(async ({ live }) => {
        await live.put(one);
      }),
  };
}
