import type { CollectionName } from '../../shared/schema/registry.ts';

/**
 * Under which name RxDB keeps how far a collection is synced. Frozen: with another name RxDB knows nothing of what
 * was synced and takes every difference to the hub for a clash. It holds no address, because hubs move.
 */
export const replicationIdentifier = (collection: CollectionName): string => `gongping-hub-v1-${collection}`;
