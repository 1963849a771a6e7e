import type { CollectionName } from '../../shared/schema/registry.ts';
import type { PullAnswer } from '../../shared/sync/protocol.ts';
import type { Hub } from '../hub.ts';
import { withoutPersonal } from '../meetings/without-personal.ts';
import type { HubSession } from '../session.ts';
import { readScope } from '../store/read-scope.ts';

/**
 * What the session's actor has to fetch of a collection after the change `after`, at most `limit` documents.
 * The checkpoint is the newest change among those, so that nothing tells of changes he may not see.
 */
export async function readChanges(
  { store }: Hub,
  session: HubSession,
  collection: CollectionName,
  after: number,
  limit: number,
): Promise<PullAnswer> {
  const scope = readScope(session, collection);
  const found = await store.readChanges(session.cityId, { collection, scope, after, limit: limit + 1 });
  const page = found.slice(0, limit);
  // One document may leave a scope and come back within a page; only how it ended matters.
  const newest = new Map(
    page.map(({ document }) => [
      document.id,
      session.meeting ? withoutPersonal(collection, document) : document,
    ]),
  );
  return {
    documents: [...newest.values()],
    checkpoint: { seq: page.at(-1)?.seq ?? after },
    more: found.length > limit,
  };
}
