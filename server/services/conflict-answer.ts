import type { PermissionContext } from '../../shared/domain/permissions.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { RowAnswer } from '../../shared/sync/protocol.ts';
import type { HubSession } from '../session.ts';
import type { StoredDocument } from '../store/hub-store.ts';
import { mayRead } from './may-read.ts';
import { shownTo } from './shown-to.ts';

/**
 * The hub's state, for those who may read it: a conflict must not be a way to see more than a pull shows, whatever
 * the rules for writing become.
 */
export const conflictAnswer = <N extends CollectionName>(
  session: HubSession,
  collection: N,
  { document, deleted, unreadable }: StoredDocument<N>,
  permission: PermissionContext,
): RowAnswer => {
  if (!mayRead(session, collection, document, permission))
    return { kind: 'refused', code: 'NOT_PERMITTED', params: {} };
  if (unreadable) return { kind: 'refused', code: 'SEALED_AT_HUB', params: {} };
  return { kind: 'conflict', master: shownTo(session, collection, { ...document, _deleted: deleted }) };
};
