import type { Heads, News } from '../../shared/sync/protocol.ts';
import type { Hub } from '../hub.ts';
import { collectionOf } from '../routes/collection-param.ts';
import type { HubSession } from '../session.ts';
import { readScope } from '../store/read-scope.ts';

/** In which of these collections `readChanges` has something for the session's actor. @throws AppError ADDRESS_UNKNOWN */
export async function findNews({ store }: Hub, session: HubSession, { heads }: Heads): Promise<News> {
  const current = (await store.epochs(session.cityId)).at(-1)?.id;
  const collections: string[] = [];
  for (const head of heads) {
    const collection = collectionOf(head);
    const query = { collection, scope: readScope(session, collection), after: head.seq, limit: 1 };
    const isRestored = head.epoch !== undefined && head.epoch !== current;
    if (isRestored || (await store.readChanges(session.cityId, query)).length > 0)
      collections.push(collection);
  }
  return { collections, ...(current !== undefined && { epoch: current }) };
}
