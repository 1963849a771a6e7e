import type { CollectionName } from '../../shared/schema/registry.ts';
import type { PullAnswer, WireDocument } from '../../shared/sync/protocol.ts';
import type { Hub } from '../hub.ts';
import { sharedUpTo } from '../store/epochs.ts';
import type { Change } from '../store/hub-store.ts';
import type { HubSession } from '../session.ts';
import { readScope } from '../store/read-scope.ts';
import { sharedStates } from './shared-states.ts';
import { showsLess, shownTo } from './shown-to.ts';

/** A page of a pull; its documents are read only when they are asked for. */
export interface PulledPage extends PullAnswer {
  /** The documents as JSON, as they are stored. */
  readonly texts: readonly string[];
}

/**
 * What the session's actor has to fetch of a collection after the change `after`, at most `limit` documents.
 * The checkpoint is the newest change among those, so that nothing tells of changes he may not see.
 *
 * @param knownEpoch the epoch he knows the city from; when it is another one, the page tells what both have had
 */
export async function readChanges(
  { store }: Hub,
  session: HubSession,
  collection: CollectionName,
  after: number,
  limit: number,
  knownEpoch?: string,
): Promise<PulledPage> {
  const epochs = await store.epochs(session.cityId);
  const epoch = epochs.at(-1)?.id;
  const scope = readScope(session, collection);
  const found = await store.readChanges(session.cityId, { collection, scope, after, limit: limit + 1 });
  const page = found.slice(0, limit);
  // One document may leave a scope and come back within a page; only how it ended matters.
  const newest = new Map(page.map((change) => [change.id, change]));
  // One that does not open holds up no other; it comes when it has been mended, which is a change of its own.
  const readable = [...newest.values()].filter((change) => !change.unreadable);
  const textOf = (change: Change): string =>
    showsLess(session) ? JSON.stringify(shownTo(session, collection, change.document)) : change.json;
  const texts = readable.map((change) => textOf(change));
  return {
    texts,
    get documents() {
      return texts.map((text) => JSON.parse(text) as WireDocument);
    },
    checkpoint: { seq: page.at(-1)?.seq ?? after },
    more: found.length > limit,
    ...(epoch !== undefined && { epoch }),
    ...(knownEpoch !== undefined &&
      knownEpoch !== epoch && {
        shared: await sharedStates(store, session, collection, readable, sharedUpTo(epochs, knownEpoch)),
      }),
  };
}
