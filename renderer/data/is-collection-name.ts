import { registry, type CollectionName } from '../../shared/schema/registry.ts';

/** Tells our documents from RxDB's own bookkeeping, which is neither checked nor mirrored. */
export const isCollectionName = (name: string): name is CollectionName => Object.hasOwn(registry, name);
