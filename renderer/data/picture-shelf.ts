import { Dexie, type Table } from 'dexie';
import type { PictureYear } from '../../shared/domain/picture/picture-year.ts';
import { dexiePrefix } from './generations.ts';

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

type ShelfDatabase = Dexie & { readonly years: Table<ShelvedPicture, string> };

/** Archived years change no more: reading their sheets again at each look would take minutes in a large city. */
export interface PictureShelf {
  readonly get: (id: string) => Promise<ShelvedPicture | null>;
  readonly put: (one: ShelvedPicture) => Promise<void>;
}

/** Carries the database's name, so that it is deleted with it; what is lost here is made again. */
export function openPictureShelf(database: string): PictureShelf {
  const name = `${dexiePrefix(database)}pictures`;
  // Opened for each use, so that it stands in no one's way who closes or deletes the data.
  const use = async <T>(work: (years: ShelfDatabase['years']) => Promise<T>): Promise<T> => {
    const shelf = new Dexie(name) as ShelfDatabase;
    shelf.version(1).stores({ years: 'id' });
    try {
      return await work(shelf.years);
    } finally {
      shelf.close();
    }
  };
  return {
    get: (id) => use(async (years) => (await years.get(id)) ?? null),
    put: (one) =>
      use(async (years) => {
        await years.put(one);
      }),
  };
}
