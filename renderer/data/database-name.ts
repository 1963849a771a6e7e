import type { Profile } from '../../shared/ipc/profile.ts';
import { DATA_GENERATION } from '../../shared/schema/registry.ts';

/** Whose documents: the demo's, or those of one unit (space-name.ts). */
export type DataPlace = Pick<Profile, 'mode' | 'space'>;

/** What the names of a place's databases begin with. A space is marked, so that none is taken for a generation. */
export const placeName = ({ mode, space }: DataPlace): string =>
  space === undefined ? `gongping-${mode}` : `gongping-${mode}-u-${space}`;

/** The name of the database, the same in both copies. A new generation of documents gets a new database. */
export const databaseName = (place: DataPlace, generation: number = DATA_GENERATION): string =>
  `${placeName(place)}-g${generation}`;
