import type { Calls } from '../../shared/ipc/channels.ts';
import type { Mirror } from '../mirror/mirror.ts';

/** The `mirror` area of the bridge. */
export const createMirrorCalls = (mirror: Mirror): Calls<'mirror'> => ({
  write: async ({ database, rows }) => mirror.write(database, rows),
  head: async ({ database }) => mirror.head(database),
  readPage: async ({ database, collection, afterId, limit }) =>
    mirror.readPage(database, collection, afterId, limit),
  history: async ({ database, collection, id, limit }) => mirror.history(database, collection, id, limit),
  seal: async ({ database, key, unmarked, fresh }) => {
    await mirror.seal(database, key, { unmarked, fresh });
    return undefined;
  },
  check: async ({ database }) => mirror.check(database),
  acceptRegister: async ({ database }) => {
    mirror.acceptRegister(database);
  },
  acceptLoss: async ({ database }) => {
    mirror.acceptLoss(database);
  },
  clear: async ({ database }) => {
    mirror.clear(database);
  },
  retire: async ({ database }) => {
    mirror.retire(database);
  },
});
