import type { Profile } from '../../shared/ipc/profile.ts';
import { DATA_GENERATION } from '../../shared/schema/registry.ts';

/** The name of the database, the same in both copies. A new generation of documents gets a new database. */
export const databaseName = (mode: Profile['mode'], generation: number = DATA_GENERATION): string =>
  `gongping-${mode}-g${generation}`;
