import { may } from '../../shared/domain/permissions.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';
import type { HubSession } from '../session.ts';
import type { Change, HubStore } from '../store/hub-store.ts';
import { shownTo } from './shown-to.ts';

/**
 * The states in which these documents stood at the number `upTo`, as far as the reader may see them: what a client
 * of an earlier epoch and this hub have both had, from which each has gone its own way.
 */
export async function sharedStates(
  store: HubStore,
  session: HubSession,
  collection: CollectionName,
  changes: readonly Change[],
  upTo: number,
): Promise<readonly WireDocument[]> {
  const states: WireDocument[] = [];
  for (const { seq, document } of changes) {
    if (seq <= upTo) states.push(document);
    else {
      const entry = await store.readHistoryAt(session.cityId, collection, document.id, upTo);
      const before = entry && (JSON.parse(entry.after) as WireDocument);
      // What waited for an announcement may be waiting again.
      if (before && may(session, 'read', collection, before, { isPublished: () => false }))
        states.push(before);
    }
  }
  return states.map((state) => shownTo(session, collection, state));
}
