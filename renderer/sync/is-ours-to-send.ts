import { may } from '../../shared/domain/permissions.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';
import type { Store } from '../data/store.ts';
import { isOvertaken } from './is-overtaken.ts';
import { isSameState } from './is-same-state.ts';

/**
 * Whether a state is an edit that the hub must be sent. After a crash or a rebuild RxDB no longer knows of some
 * documents that they came from the hub: another office's, written on another device, are not ours to send. An
 * edit of this device always is, whatever has become of the rights of the account meanwhile.
 */
export function isOursToSend(
  { actor, deviceId, permissionContext }: Store,
  collection: CollectionName,
  document: WireDocument,
  base: WireDocument | null,
): boolean {
  if (base && (isSameState(base, document) || isOvertaken(deviceId, document, base))) return false;
  const action = base ? 'update' : 'create';
  return document.deviceId === deviceId || may(actor, action, collection, document, permissionContext);
}
