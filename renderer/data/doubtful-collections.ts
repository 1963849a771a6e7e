import type { CollectionName } from '../../shared/schema/registry.ts';
import { isCollectionName } from './is-collection-name.ts';

const place = (database: string): string => `gongping.doubtful.${database}`;

/** In which collections the last look at every document found fault: the next start compares them document by document. */
export const readDoubtful = (database: string): ReadonlySet<CollectionName> =>
  new Set((localStorage.getItem(place(database)) ?? '').split(' ').filter(isCollectionName));

export function keepDoubtful(database: string, collections: ReadonlySet<CollectionName>): void {
  if (collections.size === 0) localStorage.removeItem(place(database));
  else localStorage.setItem(place(database), [...collections].join(' '));
}
