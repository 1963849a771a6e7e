import { AppError } from '../../shared/lib/app-error.ts';
import { registry, type CollectionName } from '../../shared/schema/registry.ts';

export interface CollectionParams {
  readonly collection: string;
}

const isCollectionName = (name: string): name is CollectionName => Object.hasOwn(registry, name);

/** @throws AppError ADDRESS_UNKNOWN */
export function collectionOf({ collection }: CollectionParams): CollectionName {
  if (!isCollectionName(collection)) throw new AppError('ADDRESS_UNKNOWN', { path: collection });
  return collection;
}
