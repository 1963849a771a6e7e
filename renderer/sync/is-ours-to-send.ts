import { may } from '../../shared/domain/permissions.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';
import type { Store } from '../data/store.ts';
import { isSameState } from './is-same-state.ts';

/**
 * Whether the hub has a later write than the one RxDB still holds in hand. Each write of a PC holds those before
 * it, and what another device wrote was pulled from the hub: either way nothing is left to send.
 */
const isOvertaken = (deviceId: string, document: WireDocument, base: WireDocument): boolean =>
  base.rev > document.rev && (document.deviceId !== deviceId || base.deviceId === deviceId);

/** What the hub has already, in this state or a later one. */
const isAtHub = (deviceId: string, document: WireDocument, base: WireDocument | null): boolean =>
  base !== null && (isSameState(base, document) || isOvertaken(deviceId, document, base));

/**
 * An edit of this PC of which a field does not open any more: it cannot be sent as it is, and RxDB would take it for
 * sent.
 */
export const isStuckEdit = (
  { deviceId, unreadable }: Store,
  collection: CollectionName,
  document: WireDocument,
  base: WireDocument | null,
): boolean =>
  document.deviceId === deviceId &&
  unreadable.of(collection, document.id).length > 0 &&
  !isAtHub(deviceId, document, base);

/**
 * Whether a state is an edit that the hub must be sent. After a crash or a rebuild RxDB no longer knows of some
 * documents that they came from the hub: another office's, written on another device, are not ours to send. An
 * edit of this device always is, whatever has become of the rights of the account meanwhile.
 */
export function isOursToSend(
  { actor, deviceId, permissionContext, unreadable }: Store,
  collection: CollectionName,
  document: WireDocument,
  base: WireDocument | null,
): boolean {
  if (isAtHub(deviceId, document, base)) return false;
  // A dash stands there in the place of what this PC cannot read; the hub keeps what it has.
  if (unreadable.of(collection, document.id).length > 0) return false;
  const action = base ? 'update' : 'create';
  return document.deviceId === deviceId || may(actor, action, collection, document, permissionContext);
}
