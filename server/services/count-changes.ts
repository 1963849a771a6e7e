import type { CollectionName } from '../../shared/schema/registry.ts';
import type { Hub } from '../hub.ts';
import type { HubSession } from '../session.ts';
import { readScope } from '../store/read-scope.ts';

/** How many documents `readChanges` has for the session's actor after the change `after`. */
export const countChanges = (
  { store }: Hub,
  session: HubSession,
  collection: CollectionName,
  after: number,
): Promise<number> =>
  store.countChanges(session.cityId, { collection, scope: readScope(session, collection), after });
